import { html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { live } from '../../foundation/live.ts';
import type { Problem } from '../../foundation/problem.ts';
import { entitle, focusedElement, focusHeading, followLinks, go, here, match, watch, type Match } from '../../foundation/router.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import '../../foundation/gs-notice-states/gs-failure.ts';
import '../../foundation/gs-notice-states/gs-loading.ts';
import '../gs-announcer/gs-announcer.ts';
import '../gs-masthead/gs-masthead.ts';
import '../gs-rail/gs-rail.ts';
import { routes } from '../routes.ts';
import { frameStyles } from './gs-frame.styles.ts';

const patience = 15_000;

type PageElement = HTMLElement & Record<string, unknown>;

/**
 * The frame of the whole site: rail, masthead, one page at a time. It follows the address, loads the page of a route when
 * it is first needed, sets the title and moves the focus to the page's heading.
 *
 * @summary The site around a page.
 */
export class FrameElement extends GroundswellElement {
  static override properties = {
    problem: { attribute: false },
    found: { state: true },
    page: { state: true },
  };
  static override styles = frameStyles;

  /** Why nothing can be shown at all. */
  declare problem: Problem | undefined;
  declare private found: Match | undefined;
  declare private page: PageElement | undefined;
  private unwatch: (() => void) | undefined;
  private first = true;
  // A page that arrives after the reader went on is not shown.
  private turn = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.unwatch = watch((quiet) => void this.follow(quiet));
    session.addEventListener('gs-session', this.sessionChanged);
    window.addEventListener('gs-sign-in-needed', this.sessionEnded);
    this.addEventListener('click', followLinks);
    this.sessionChanged();
    void this.follow(true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
    session.removeEventListener('gs-session', this.sessionChanged);
    window.removeEventListener('gs-sign-in-needed', this.sessionEnded);
  }

  private readonly sessionChanged = (): void => {
    if (session.signedIn) live.start(session.value.sequence);
    else live.stop();
    this.requestUpdate();
  };

  /** The session ended while a page was open: sign in, and come back to it. */
  private readonly sessionEnded = (): void => {
    if (!session.signedIn) return;
    session.set({ ...session.value, signedIn: false });
    this.askToSignIn(here());
  };

  /** Shows the page of the present address. */
  private async follow(quiet: boolean): Promise<void> {
    const address = here();
    const found = match(routes, address.pathname);
    if (found && !found.route.open && !session.signedIn && !this.problem) return this.askToSignIn(address);
    const samePage = this.page !== undefined && this.staysOn(found, quiet);
    this.found = found;
    const turn = ++this.turn;
    const focused = focusedElement();
    const page = samePage ? this.page : await this.open(found);
    if (turn !== this.turn || !this.isConnected) return;
    this.page = page;
    this.place(found, address);
    entitle(t(found?.route.title ?? 'problem.not-found.title'));
    if (!quiet && !samePage) window.scrollTo({ top: 0 });
    if (!quiet && !this.first && stayedAt(focused)) this.headForHeading();
    this.first = false;
  }

  /** The same page goes on at another address: one of its own route, or one that it chose quietly itself. */
  private staysOn(found: Match | undefined, quiet: boolean): boolean {
    const before = this.found?.route;
    return found?.route === before || (quiet && found !== undefined && found.route.element === before?.element);
  }

  private askToSignIn(address: URL): void {
    const back = address.pathname === '/' ? '' : `?back=${encodeURIComponent(address.pathname + address.search)}`;
    go(`/sign-in${back}`, { replace: true });
  }

  private async open(found: Match | undefined): Promise<PageElement> {
    if (!found) {
      await import('../gs-problem-page/gs-problem-page.ts');
      return document.createElement('gs-problem-page') as unknown as PageElement;
    }
    await found.route.load();
    return document.createElement(found.route.element) as PageElement;
  }

  private place(found: Match | undefined, address: URL): void {
    if (this.page) Object.assign(this.page, found?.parts, { query: address.searchParams });
  }

  /** A page that still loads has no heading: the main part holds the focus until it has, unless the reader goes on. */
  private headForHeading(): void {
    const page = this.page ?? null;
    const main = this.find('main');
    main?.focus({ preventScroll: true });
    const until = Date.now() + patience;
    const attempt = (): void => {
      const still = this.page === page && this.shadowRoot?.activeElement === main && Date.now() < until;
      if (still && !focusHeading(page)) setTimeout(attempt, 50);
    };
    requestAnimationFrame(attempt);
  }

  protected override render(): TemplateResult {
    const signedIn = session.signedIn;
    return html`<nav aria-label=${t('nav.skips')}>
        <a class="skip" href="#content" @click=${this.skip}>${t('nav.skip')}</a>
      </nav>
      <gs-masthead class="no-print" ?signed-in=${signedIn}></gs-masthead>
      <div class="body ${signedIn ? '' : 'alone'}">
        ${signedIn ? html`<gs-rail class="no-print" .path=${here().pathname}></gs-rail>` : nothing}
        <main id="content" tabindex="-1">${this.renderPage()}</main>
      </div>
      <gs-announcer></gs-announcer>`;
  }

  private renderPage(): TemplateResult {
    if (this.problem) return html`<gs-failure .problem=${this.problem} @gs-try-again=${() => location.reload()}></gs-failure>`;
    return html`<div class="page">${this.page ?? html`<gs-loading></gs-loading>`}</div>`;
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.find('main')?.focus();
  }
}

/** Whoever turned to something else while a page was on its way keeps the focus there; one that went with its element moves. */
function stayedAt(focused: Element | null): boolean {
  const now = focusedElement();
  return now === focused || now === null || now === document.body;
}

define('gs-frame', FrameElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-frame': FrameElement;
  }
}
