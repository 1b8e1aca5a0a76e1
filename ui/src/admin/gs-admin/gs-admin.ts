import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import '../../calendar/gs-calendars/gs-calendars.ts';
import '../../directory/gs-directory-file/gs-directory-file.ts';
import '../../directory/gs-people-keeping/gs-people-keeping.ts';
import '../../directory/gs-unit-keeping/gs-unit-keeping.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import '../../privacy/gs-erasures/gs-erasures.ts';
import '../../privacy/gs-retention/gs-retention.ts';
import '../../theme/gs-themes-page/gs-themes-page.ts';
import '../gs-directory-overview/gs-directory-overview.ts';
import '../gs-hosts/gs-hosts.ts';
import '../gs-import/gs-import.ts';
import '../gs-journal-reading/gs-journal-reading.ts';
import '../gs-service-accounts/gs-service-accounts.ts';
import '../gs-setup-path/gs-setup-path.ts';
import '../gs-system-status/gs-system-status.ts';

const administrators = ['setup', 'running', 'import', 'directory', 'people', 'units', 'themes', 'calendars', 'files', 'erasure', 'retention'] as const;
const byMode = { hosts: 'host-assertion', services: 'bearer' } as const;
type Part = (typeof administrators)[number] | keyof typeof byMode | 'journal';

/**
 * @summary Administration: what is done and what is missing, how it runs, imports, the directory, the journal.
 */
export class AdminElement extends GroundswellElement {
  static override properties = { query: { attribute: false } };
  static override styles = css`
    .tabs {
      margin-block: var(--gs-4) var(--gs-6);
    }
  `;

  /** The address: `part` is what is shown. */
  declare query: URLSearchParams;

  constructor() {
    super();
    this.query = new URLSearchParams();
  }

  protected override render(): TemplateResult {
    const parts = this.parts;
    const asked = this.query.get('part') as Part | null;
    const part = asked && parts.includes(asked) ? asked : parts[0];
    return html`<h1>${t('admin.title')}</h1>
      ${part ? html`${this.renderTabs(parts, part)} ${renderPart(part)}` : renderNone()}`;
  }

  /** On a phone the tabs are wider than the page. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('query')) this.find('.tabs [aria-current=page]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }

  private get parts(): Part[] {
    return [...(session.is('administrator') ? [...administrators, ...offered()] : []), ...(session.is('auditor') ? (['journal'] as const) : [])];
  }

  private renderTabs(parts: readonly Part[], current: Part): TemplateResult {
    return html`<nav class="tabs" aria-label=${t('admin.parts')}>
      ${parts.map(
        (part) =>
          html`<a href="/admin?part=${part}" aria-current=${part === current ? 'page' : nothing}>${t(`admin.part.${part}`)}</a>`,
      )}
    </nav>`;
  }
}

function renderPart(part: Part): TemplateResult {
  switch (part) {
    case 'setup':
      return html`<gs-setup-path></gs-setup-path>`;
    case 'running':
      return html`<gs-system-status></gs-system-status>`;
    case 'import':
      return html`<gs-import></gs-import>`;
    case 'directory':
      return html`<gs-directory-overview></gs-directory-overview>`;
    case 'people':
      return html`<gs-people-keeping></gs-people-keeping>`;
    case 'units':
      return html`<gs-unit-keeping></gs-unit-keeping>`;
    case 'calendars':
      return html`<gs-calendars></gs-calendars>`;
    case 'themes':
      return html`<gs-themes-page within></gs-themes-page>`;
    case 'files':
      return html`<gs-directory-file></gs-directory-file>`;
    case 'erasure':
      return html`<gs-erasures></gs-erasures>`;
    case 'retention':
      return html`<gs-retention></gs-retention>`;
    case 'hosts':
      return html`<gs-hosts></gs-hosts>`;
    case 'services':
      return html`<gs-service-accounts></gs-service-accounts>`;
    case 'journal':
      return html`<gs-journal-reading></gs-journal-reading>`;
  }
}

/** What there is only where the server offers the way of signing in. */
function offered(): (keyof typeof byMode)[] {
  return (['hosts', 'services'] as const).filter((part) => session.value.modes.includes(byMode[part]));
}

function renderNone(): TemplateResult {
  return html`<gs-empty .heading=${t('admin.none.heading')}>${t('admin.none')}</gs-empty>`;
}

define('gs-admin', AdminElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-admin': AdminElement;
  }
}
