import { css, html, nothing, type TemplateResult } from 'lit';
import { attachments } from '../../attachment/attachments.ts';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf, sayExactly } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import { LiveTopics } from '../../foundation/live.ts';
import { asProblem } from '../../foundation/problem.ts';
import { problemWords } from '../../foundation/problem-words.ts';
import { session } from '../../foundation/session.ts';
import { quoteStyles } from '../../foundation/styles/quote.styles.ts';
import { t } from '../../foundation/t.ts';
import '../../proposal/gs-reason-dialog/gs-reason-dialog.ts';
import type { ReasonDialogElement } from '../../proposal/gs-reason-dialog/gs-reason-dialog.ts';
import '../gs-moderating/gs-moderating.ts';
import type { ModeratingElement } from '../gs-moderating/gs-moderating.ts';
import { moderation, pageOf, thingOf, type Hiding, type Report } from '../moderation.ts';

/**
 * A report reaches facilitators through their inbox; so the page looks again when that has news.
 *
 * @summary Where facilitators look at what was reported, and at what is out of sight. Nobody sees who reported.
 */
export class ModerationElement extends GroundswellElement {
  static override properties = { said: { state: true } };
  static override styles = [
    quoteStyles,
    css`
      .page {
        max-inline-size: 52rem;
      }
      section {
        margin-block-start: var(--gs-7);
      }
      article {
        margin-block-start: var(--gs-4);
      }
      article > * + * {
        margin-block-start: var(--gs-3);
      }
      h3 {
        font-size: var(--gs-text-m);
      }
    `,
  ];

  declare private said: string;
  private readonly queue = new Fetched<Report[]>(this, moderation.queue);
  private readonly outOfSight = new Fetched<Hiding[]>(this, moderation.hidden);

  constructor() {
    super();
    this.said = '';
    new LiveTopics(this, () => (session.is('facilitator') ? ['inbox'] : []), () => void this.look());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (session.is('facilitator')) void this.look();
  }

  private async look(): Promise<void> {
    await Promise.all([this.queue.load(), this.outOfSight.load()]);
  }

  protected override render(): TemplateResult {
    return html`<div class="page" @gs-moderated=${this.look}>
      <h1 tabindex="-1">${t('moderation.title')}</h1>
      ${session.is('facilitator')
        ? html`<p class="lead">${t('moderation.lead')}</p>
            ${this.said ? html`<p role="alert" class="field-error">${this.said}</p>` : nothing}
            ${this.queue.render((all) => this.renderQueue(all))} ${this.outOfSight.render((all) => this.renderHidden(all))}
            <gs-moderating></gs-moderating><gs-reason-dialog></gs-reason-dialog>`
        : html`<gs-empty .heading=${t('same.none.heading')}>${t('moderation.none')}</gs-empty>`}
    </div>`;
  }

  private renderQueue(all: readonly Report[]): TemplateResult {
    return html`<section aria-labelledby="reported">
      <h2 id="reported">${t('moderation.reported')}</h2>
      ${all.length ? all.map((one) => this.renderReport(one)) : html`<p class="muted">${t('moderation.reported.none')}</p>`}
    </section>`;
  }

  private renderReport(one: Report): TemplateResult {
    const thing = thingOf(one);
    const page = pageOf(one);
    return html`<article class="sheet" aria-label=${page.title}>
      <h3>${t(`moderation.what.${one.what}`)} <a href=${page.href} dir="auto">${page.title}</a></h3>
      <p class="small muted"><span dir="auto">${one.author?.name ?? t('ask.nameless')}</span> · ${t('moderation.since', { when: sayExactly(one.since) })}</p>
      ${renderText(one)}
      <ul role="list">
        ${one.said.map(({ reason, words }) => html`<li><strong>${t(`moderate.reason.${reason}`)}.</strong> ${words ? html`<q dir="auto">${words}</q>` : nothing}</li>`)}
      </ul>
      ${one.what === 'answer' && !one.author ? html`<p class="muted">${t('moderation.nameless')}</p>` : nothing}
      ${one.own
        ? html`<p class="muted">${t('moderation.own')}</p>`
        : html`<div class="row">
            <button type="button" @click=${() => this.find<ModeratingElement>('gs-moderating')?.ask('hide', thing)}>${t('moderation.hide')}</button>
            <button type="button" class="plain" @click=${() => this.act(() => moderation.dismiss(one.id), t('moderation.said.dismissed'))}>${t('moderation.dismiss')}</button>
          </div>`}
    </article>`;
  }

  private renderHidden(all: readonly Hiding[]): TemplateResult {
    return html`<section aria-labelledby="hidden">
      <h2 id="hidden">${t('moderation.hidden')}</h2>
      ${all.length ? all.map((one) => this.renderHiding(one)) : html`<p class="muted">${t('moderation.hidden.none')}</p>`}
    </section>`;
  }

  private renderHiding(one: Hiding): TemplateResult {
    const waits = one.appeal && !one.decision;
    const page = pageOf(one);
    return html`<article class="sheet" aria-label=${page.title}>
      <h3>${t(`moderation.what.${one.what}`)} <a href=${page.href} dir="auto">${page.title}</a></h3>
      <p class="small muted">${one.by ? t('moderation.by', { who: one.by.name }) : nothing} ${agoOf(one.at)}</p>
      ${renderText(one)}
      <p><strong>${t(`moderate.reason.${one.reason}`)}.</strong> <q dir="auto">${one.words}</q></p>
      ${one.appeal ? html`<p>${t('hidings.appeal')} <q dir="auto">${one.appeal}</q></p>` : nothing}
      ${one.decision ? html`<p>${t(`hidings.decision.${one.decision}`)} <q dir="auto">${one.decisionWords}</q></p>` : nothing}
      ${waits && !one.may.includes('decide') ? html`<p class="muted">${t('moderation.not-you')}</p>` : nothing}
      <div class="row">
        ${one.may.includes('decide')
          ? html`<button type="button" @click=${() => this.decide(one, true)}>${t('moderation.decide.restore')}</button>
              <button type="button" @click=${() => this.decide(one, false)}>${t('moderation.decide.uphold')}</button>`
          : nothing}
        ${one.may.includes('restore')
          ? html`<button type="button" class="plain" @click=${() => this.act(() => moderation.restore(one.id), t('moderation.said.restored'))}>${t('moderation.restore')}</button>`
          : nothing}
      </div>
    </article>`;
  }

  private decide(one: Hiding, restore: boolean): void {
    const action = restore ? t('moderation.decide.restore') : t('moderation.decide.uphold');
    void this.find<ReasonDialogElement>('gs-reason-dialog')?.ask({
      heading: action,
      explanation: t('moderation.decide.explanation'),
      label: t('moderation.decide.label'),
      action,
      required: true,
      act: async (words) => {
        await moderation.decide(one.id, restore, words);
        announce(t('moderation.said.decided'));
        await this.look();
      },
    });
  }

  private async act(what: () => Promise<unknown>, done: string): Promise<void> {
    this.said = '';
    try {
      await what();
      announce(done);
    } catch (thrown) {
      this.said = problemWords(asProblem(thrown)).title;
    }
    await this.look();
    this.find<HTMLElement>('h1')?.focus();
  }
}

/** The words, or the file to look into; a question is its own title. */
function renderText({ what, text, attachment, proposal }: Report | Hiding): TemplateResult | typeof nothing {
  if (!text || what === 'ask') return nothing;
  if (!attachment || !proposal) return html`<blockquote dir="auto">${text}</blockquote>`;
  return html`<p><a href=${attachments.address(proposal.id, attachment)} download=${text} dir="auto">${text}</a></p>`;
}

define('gs-moderation', ModerationElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-moderation': ModerationElement;
  }
}
