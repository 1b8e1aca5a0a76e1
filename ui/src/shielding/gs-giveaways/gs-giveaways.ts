import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { t } from '../../foundation/t.ts';
import type { Draft } from '../../foundation/types.ts';
import { questionStyles } from '../../proposal/gs-propose-page/gs-propose-page.styles.ts';
import { authorship, type Giveaways } from '../authorship.ts';

/** @summary Among how many people the author is shown, and which of their words could tell who they are. */
export class GiveawaysElement extends GroundswellElement {
  static override properties = { draft: { attribute: false } };
  static override styles = questionStyles;

  /** What is about to be sent. */
  declare draft: Draft;
  private readonly found = new Fetched<Giveaways>(this, async () => (await authorship.giveaways(this.draft)).body);

  constructor() {
    super();
    this.draft = { title: '' };
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    void this.found.load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const found = this.found.value;
    if (!found) return nothing;
    return html`<section class="paper" aria-labelledby="giveaways">
      <h2 id="giveaways">${t('shield.giveaways')}</h2>
      <p>
        ${found.people
          ? t('shield.crowd', { unit: found.shownAs?.name ?? '', count: String(found.people) })
          : t('shield.no-crowd', { unit: found.shownAs?.name ?? '' })}
      </p>
      ${found.items.length
        ? html`<p>${t('shield.giveaways.found')}</p>
            <ul>
              ${found.items.map((item) => html`<li>${t(`shield.giveaway.${item.kind}`)}: <q dir="auto">${item.words}</q></li>`)}
            </ul>`
        : html`<p>${t('shield.giveaways.none')}</p>`}
    </section>`;
  }
}

define('gs-giveaways', GiveawaysElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-giveaways': GiveawaysElement;
  }
}
