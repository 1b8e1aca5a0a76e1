import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { agoOf, dayOf } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';
import { asProblem, Problem } from '../../foundation/problem.ts';
import { t } from '../../foundation/t.ts';
import '../../moderation/gs-hidings/gs-hidings.ts';
import type { ModeratingElement, Wish } from '../../moderation/gs-moderating/gs-moderating.ts';
import { asks, ideaFrom, most, type Ask, type Said } from '../asks.ts';

/**
 * @summary One question of a manager: answering it, reading the answers, and what was done with them.
 */
export class AskPageElement extends GroundswellElement {
  static override properties = { id: {}, problem: { state: true }, text: { state: true }, said: { state: true } };
  static override styles = css`
    .page {
      max-inline-size: 42rem;
    }
    h1 {
      margin-block: var(--gs-2);
      font-size: var(--gs-text-2xl);
      overflow-wrap: anywhere;
    }
    section {
      margin-block-start: var(--gs-6);
    }
    h2 {
      font-size: var(--gs-text-l);
      margin-block-end: var(--gs-3);
    }
    form {
      display: grid;
      gap: var(--gs-4);
      justify-items: start;
    }
    gs-field {
      inline-size: 100%;
    }
    .paper {
      padding: var(--gs-4) var(--gs-5);
      border: 1px solid var(--gs-line);
      border-radius: var(--gs-radius);
      background: var(--gs-raised);
    }
    .words {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    li {
      padding-block: var(--gs-4);
      border-block-start: 1px solid var(--gs-line);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gs-3);
      margin-block-start: var(--gs-3);
    }
  `;

  /** Which question. */
  declare id: string;
  declare private problem: Problem | undefined;
  declare private text: string | undefined;
  /** What was just said unsigned: the server does not know any more whose it is. */
  declare private said: string | undefined;
  private readonly ask = new Fetched<Ask>(this, (signal) => asks.one(this.id, signal));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('id') || !this.id) return;
    this.text = undefined;
    this.said = undefined;
    void this.ask.load();
  }

  protected override render(): TemplateResult {
    return html`<div class="page" @gs-moderated=${() => this.ask.load()}>${this.ask.render((ask) => this.renderAsk(ask))}</div>`;
  }

  private renderAsk(ask: Ask): TemplateResult {
    return html`<p class="eyebrow"><a href="/asks">${t('asks.title')}</a></p>
      <h1 dir="auto">${ask.question}</h1>
      <p class="muted" dir="auto">${t('ask.by', { who: ask.by?.name ?? '', unit: ask.unit?.name ?? '' })} · ${ask.over ? t('ask.over') : html`${t('ask.until')} ${dayOf(ask.endsOn)}`}</p>
      <gs-error-summary .problem=${this.problem}></gs-error-summary>
      <gs-hidings .ask=${ask}></gs-hidings>
      ${this.renderOutcome(ask)} ${this.renderMine(ask)} ${ask.mayAnswer ? this.renderAnswering(ask) : nothing}
      ${ask.mayRead ? this.renderReading(ask) : this.renderJudging(ask)} ${this.renderWishes(ask.may, 'ask', undefined)}
      <gs-moderating></gs-moderating>`;
  }

  /** To report or to hide the question, or an answer to it; the dialog is fetched when it is asked for. */
  private renderWishes(may: readonly Wish[] | undefined, what: 'ask' | 'answer', answer: string | undefined): TemplateResult | typeof nothing {
    if (!may?.length) return nothing;
    return html`<p class="row no-print">
      ${may.map((wish) => html`<button type="button" class="plain small-button" @click=${() => this.moderate(wish, answer)}>${t(`moderate.${wish}.${what}`)}</button>`)}
    </p>`;
  }

  private async moderate(wish: Wish, answer: string | undefined): Promise<void> {
    await import('../../moderation/gs-moderating/gs-moderating.ts');
    await this.find<ModeratingElement>('gs-moderating')?.ask(wish, { ask: this.id, ...(answer ? { answer } : {}) });
  }

  /** For a facilitator, of what others answered: what was reported or hidden, and nothing else. */
  private renderJudging(ask: Ask): TemplateResult | typeof nothing {
    if (!ask.answers) return nothing;
    return html`<section aria-labelledby="judged">
      <h2 id="judged">${t('ask.judged')}</h2>
      ${this.renderAnswers(ask.answers)}
    </section>`;
  }

  private renderAnswers(answers: readonly Said[]): TemplateResult {
    return html`<ul role="list">
      ${answers.map(
        (answer) =>
          html`<li>
            <p class="words" dir="auto">${answer.text}</p>
            <p class="small muted" dir="auto">${answer.by ? html`${answer.by.name} · ${dayOf(answer.on)}` : t('ask.nameless')}</p>
            ${answer.hidden ? html`<p class="small muted">${t('ask.answer.hidden')}</p>` : nothing} ${this.renderWishes(answer.may, 'answer', answer.id)}
          </li>`,
      )}
    </ul>`;
  }

  private renderOutcome(ask: Ask): TemplateResult | typeof nothing {
    if (!ask.outcome) return nothing;
    return html`<section aria-labelledby="outcome">
      <h2 id="outcome">${t('ask.outcome')}</h2>
      <div class="paper">
        <p class="words" dir="auto">${ask.outcome.text}</p>
        <p class="small muted">${ask.outcome.by?.name} · ${agoOf(ask.outcome.at)}</p>
      </div>
    </section>`;
  }

  private renderMine(ask: Ask): TemplateResult | typeof nothing {
    const mine = ask.mine ?? this.said;
    if (!mine) return nothing;
    return html`<section aria-labelledby="mine">
      <h2 id="mine">${t('ask.mine')}</h2>
      <p class="words" dir="auto">${mine}</p>
      ${this.said ? html`<p class="small muted">${t('ask.said')}</p>` : nothing} ${ask.mineHidden ? html`<p class="small muted">${t('comment.hidden')}</p>` : nothing}
      <div class="row">
        <a class="button small-button" href=${ideaFrom(mine)}>${t('ask.idea')}</a>
        ${ask.mine && ask.mayAnswer ? html`<button type="button" class="small-button" @click=${() => this.run(() => asks.takeBack(ask.id), 'ask.taken-back')}>${t('ask.take-back')}</button>` : nothing}
      </div>
    </section>`;
  }

  private renderAnswering(ask: Ask): TemplateResult {
    return html`<section aria-labelledby="answering">
      <h2 id="answering">${t(ask.mine ? 'ask.reword' : 'ask.answer')}</h2>
      <form novalidate @submit=${(event: Event) => this.answer(event, ask)}>
        <gs-field
          id="text"
          type="long"
          label=${t('ask.answer.label')}
          hint=${t(ask.unsigned ? 'ask.answer.unsigned' : 'ask.answer.signed', { who: ask.by?.name ?? '', unit: ask.unit?.name ?? '' })}
          .limit=${most.answer}
          .value=${this.text ?? ask.mine ?? ''}
          .error=${this.problem?.about('text')}
          @input=${(event: Event) => (this.text = (event.currentTarget as FieldElement).value)}
        ></gs-field>
        <button class="primary">${t(ask.unsigned ? 'ask.answer.send.unsigned' : 'ask.answer.send')}</button>
      </form>
    </section>`;
  }

  private renderReading(ask: Ask): TemplateResult {
    return html`<section aria-labelledby="answers">
        <h2 id="answers">${ask.count === undefined ? t('ask.answers.title') : t('ask.answers', { count: ask.count })}</h2>
        ${ask.answers ? this.renderAnswers(ask.answers) : html`<p class="muted">${t('ask.answers.later')}</p>`}
        ${ask.over || ask.hidden ? nothing : html`<div class="row"><button type="button" @click=${() => this.close(ask)}>${t('ask.close')}</button></div>`}
      </section>
      ${ask.over && !ask.hidden ? this.renderConcluding(ask) : nothing}`;
  }

  private renderConcluding(ask: Ask): TemplateResult {
    return html`<section aria-labelledby="concluding">
      <h2 id="concluding">${t(ask.outcome ? 'campaign.outcome.correct' : 'ask.outcome.say')}</h2>
      <form novalidate @submit=${(event: Event) => this.conclude(event, ask)}>
        <gs-field
          id="done"
          type="long"
          label=${t('ask.outcome.label')}
          hint=${t(ask.outcome ? 'campaign.outcome.hint.again' : ask.unsigned ? 'ask.outcome.hint.unsigned' : 'ask.outcome.hint')}
          .limit=${most.outcome}
          .value=${this.text ?? ask.outcome?.text ?? ''}
          .error=${this.problem?.about('done')}
          @input=${(event: Event) => (this.text = (event.currentTarget as FieldElement).value)}
        ></gs-field>
        <button class="primary">${t(ask.outcome ? 'campaign.outcome.correct' : 'ask.outcome.tell')}</button>
      </form>
    </section>`;
  }

  private async answer(event: Event, ask: Ask): Promise<void> {
    event.preventDefault();
    const text = (this.text ?? ask.mine ?? '').trim();
    if (!text) return this.refuse('text', t('ask.missing.answer'));
    if (await this.run(() => asks.answer(ask.id, text), 'ask.answered')) this.said = ask.unsigned ? text : undefined;
  }

  private async conclude(event: Event, ask: Ask): Promise<void> {
    event.preventDefault();
    const text = (this.text ?? ask.outcome?.text ?? '').trim();
    if (text.length < 10) return this.refuse('done', t('campaign.outcome.missing'));
    await this.run(() => asks.conclude(ask, text), 'campaign.outcome.told');
  }

  private async close(ask: Ask): Promise<void> {
    if (window.confirm(t('ask.close.sure'))) await this.run(() => asks.close(ask), 'ask.closed');
  }

  private refuse(field: string, detail: string): void {
    this.problem = Problem.inForm([{ pointer: `/${field}`, detail }]);
  }

  private async run(change: () => Promise<unknown>, done: 'ask.answered' | 'ask.taken-back' | 'ask.closed' | 'campaign.outcome.told'): Promise<boolean> {
    this.problem = undefined;
    try {
      await change();
    } catch (thrown) {
      this.problem = asProblem(thrown);
      return false;
    }
    announce(t(done));
    this.text = undefined;
    await this.ask.load();
    return true;
  }
}

define('gs-ask-page', AskPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-ask-page': AskPageElement;
  }
}
