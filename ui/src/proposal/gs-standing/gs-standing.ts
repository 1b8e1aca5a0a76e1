import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayDay } from '../../foundation/dates.ts';
import '../../foundation/gs-person/gs-person.ts';
import '../../foundation/gs-prose/gs-prose.ts';
import { session } from '../../foundation/session.ts';
import { t } from '../../foundation/t.ts';
import type { PersonRef, ProposalView } from '../../foundation/types.ts';
import '../gs-conflict/gs-conflict.ts';
import '../gs-next-step/gs-next-step.ts';
import '../gs-reason-dialog/gs-reason-dialog.ts';
import type { ReasonDialogElement } from '../gs-reason-dialog/gs-reason-dialog.ts';
import '../gs-support/gs-support.ts';
import { steppings, type Stepping } from './steppings.ts';

/**
 * @summary How an idea stands: what happens next, what the reader may do, who is behind it.
 * @event gs-changed-here - the reader changed something; ask again
 * @event gs-answer-here - the reader wants to answer
 */
export class StandingElement extends GroundswellElement {
  static override properties = { proposal: { attribute: false }, etag: { attribute: false } };
  static override styles = css`
    section {
      padding-block: var(--gs-5);
      border-block-start: 1px solid var(--gs-line);
    }
    section:first-of-type {
      padding-block-start: 0;
      border: 0;
    }
    h2 {
      font-size: var(--gs-text-s);
      font-weight: 600;
      color: var(--gs-ink-muted);
      margin-block-end: var(--gs-2);
    }
    .next + p {
      margin-block-start: var(--gs-2);
    }
    .next {
      font-size: var(--gs-text-l);
      line-height: 1.4;
    }
    .actions {
      display: grid;
      gap: var(--gs-2);
      margin-block-start: var(--gs-4);
    }
    blockquote {
      margin-block-start: var(--gs-1);
      padding-inline-start: var(--gs-3);
      border-inline-start: 3px solid var(--gs-line);
    }
    li + li {
      margin-block-start: var(--gs-2);
    }
    @media (min-width: 64rem) {
      .fixed {
        position: sticky;
        inset-block-start: 6rem;
      }
    }
  `;

  /** The idea. */
  declare proposal: ProposalView;
  /** The version that a step is taken from. */
  declare etag: string | undefined;

  protected override render(): TemplateResult {
    const view = this.proposal;
    return html`<aside class="fixed" aria-label=${t('standing.label')}>
      ${this.renderNext(view)}
      ${view.state === 'draft'
        ? nothing
        : html`<section><h2>${t('standing.support')}</h2><gs-support .proposal=${view}></gs-support></section>`}
      ${this.renderCredit(view)}
      ${view.state !== 'draft' && view.may.includes('say-conflict')
        ? html`<gs-conflict class="no-print" sent proposal=${view.id} version=${view.version}></gs-conflict>`
        : nothing}
      <gs-reason-dialog></gs-reason-dialog>
    </aside>`;
  }

  private renderStep({ words, question }: Stepping, kind: string): TemplateResult {
    const ask = () => this.find<ReasonDialogElement>('gs-reason-dialog')?.ask(question);
    return html`<button type="button" class=${kind} @click=${ask}>${words}</button>`;
  }

  private renderNext(view: ProposalView): TemplateResult {
    const steps = steppings(view, this.etag);
    return html`<section>
      <h2>${t('standing.next')}</h2>
      <p class="next"><gs-next-step .step=${view.nextStep}></gs-next-step></p>
      ${view.consentDue ? html`<p class="small muted">${t('standing.consent', { day: sayDay(view.consentDue) })}</p>` : nothing}
      ${view.consentedAt ? html`<p class="small muted">${t('standing.consented', { day: sayDay(view.consentedAt) })}</p>` : nothing}
      ${view.state === 'completed' ? this.renderDone(view) : nothing}
      ${view.linkedTo ? html`<p><a href="/proposals/${view.linkedTo.id}" dir="auto">${view.linkedTo.title}</a></p>` : nothing}
      ${this.renderLineage(t('replicates.of'), view.replicates ? [view.replicates] : [])}
      ${this.renderLineage(t('replicates.by'), view.replications ?? [])}
      <div class="actions no-print">
        ${view.may.includes('answer') ? html`<button type="button" class="primary" @click=${() => this.tell('gs-answer-here', undefined)}>${t('standing.answer')}</button>` : nothing}
        ${steps.filter((step) => step.action !== 'withdraw').map((step) => this.renderStep(step, ''))}
      </div>
      <div class="row no-print">
        ${view.may.includes('revise') ? html`<a class="button plain" href="/propose/${view.id}">${t('standing.revise')}</a>` : nothing}
        ${steps.filter((step) => step.action === 'withdraw').map((step) => this.renderStep(step, 'plain'))}
      </div>
    </section>`;
  }

  /** What is done can be printed with pride, and become everybody's to take over. */
  private renderDone(view: ProposalView): TemplateResult {
    const keeper = session.is('administrator') || session.is('manager');
    const proven = keeper && (view.visibility?.kind ?? 'agency') === 'agency';
    return html`<p class="no-print"><a href="/proposals/${view.id}/certificate">${t('certificate.link')}</a></p>
      ${proven ? html`<p class="no-print"><a href="/decision-rights?practice=${view.id}">${t('decision-right.practice.publish')}</a></p>` : nothing}`;
  }

  /** Where an idea was taken over from, and where it was taken over. */
  private renderLineage(label: string, others: { id: string; title: string }[]): TemplateResult | typeof nothing {
    if (!others.length) return nothing;
    return html`<p class="small muted">${label}</p>
      <ul role="list">
        ${others.map(({ id, title }) => html`<li class="small"><a href="/proposals/${id}" dir="auto">${title}</a></li>`)}
      </ul>`;
  }

  /** What a manager said who put their name behind it. */
  private renderWhy(view: ProposalView, person: PersonRef): TemplateResult | typeof nothing {
    const text = view.endorsementsList?.find((endorsement) => endorsement.by.id === person.id)?.text;
    return text ? html`<blockquote><gs-prose .prose=${text}></gs-prose></blockquote>` : nothing;
  }

  private renderCredit(view: ProposalView): TemplateResult {
    const credit = view.credit;
    const groups: [string, PersonRef[]][] = [
      [t('credit.author'), credit ? [credit.firstAuthor] : view.authors.slice(0, 1)],
      [t('credit.co-authors'), credit?.coAuthors ?? view.authors.slice(1)],
      [t('credit.endorsers'), credit?.endorsers ?? []],
      [t('credit.helpers'), credit?.helpers ?? []],
    ];
    return html`${groups
      .filter(([, people]) => people.some(Boolean))
      .map(
        ([label, people]) =>
          html`<section>
            <h2>${label}</h2>
            <ul role="list">
              ${people.map((person) => html`<li class="small"><gs-person .person=${person}></gs-person>${this.renderWhy(view, person)}</li>`)}
            </ul>
          </section>`,
      )}`;
  }
}

define('gs-standing', StandingElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-standing': StandingElement;
  }
}
