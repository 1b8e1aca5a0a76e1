/** What this reader prefers on this device: language and colour scheme. Nothing personal, so it stays in the browser. */
export type Scheme = 'auto' | 'light' | 'dark';

class Preferences {
  get language(): string | null {
    return read('gs-language');
  }

  set language(language: string | null) {
    write('gs-language', language);
  }

  get scheme(): Scheme {
    return (read('gs-scheme') as Scheme | null) ?? 'auto';
  }

  set scheme(scheme: Scheme) {
    write('gs-scheme', scheme === 'auto' ? null : scheme);
    this.applyScheme();
  }

  applyScheme(): void {
    const scheme = this.scheme;
    if (scheme === 'auto') delete document.documentElement.dataset.scheme;
    else document.documentElement.dataset.scheme = scheme;
  }
}

// A browser that keeps nothing (private windows, strict policies) throws here; the product works without.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
}

export const preferences = new Preferences();
