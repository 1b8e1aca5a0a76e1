import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayLong } from '../../foundation/dates.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { api } from '../../foundation/api.ts';
import { Problem } from '../../foundation/problem.ts';
import { session } from '../../foundation/session.ts';
import { t, word } from '../../foundation/t.ts';
import type { Delivery, PersonRef, ProposalView } from '../../foundation/types.ts';
import { proposals } from '../proposals.ts';
import { certificateStyles } from './gs-certificate.styles.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import '../../foundation/gs-prose/gs-prose.ts';
import '../../foundation/gs-swell/gs-swell.ts';

interface Certified {
  readonly view: ProposalView;
  readonly delivery: Delivery | undefined;
}

/**
 * Whoever wrote it appears as they chose to appear; the first author is always there.
 *
 * @summary A page to print and to be proud of: what an idea became, and whose work it was.
 */
export class CertificateElement extends GroundswellElement {
  static override properties = { id: { attribute: false } };
  static override styles = certificateStyles;

  private readonly certified = new Fetched<Certified>(this, (signal) => load(this.id, signal));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('id') && this.id) void this.certified.load();
  }

  protected override render(): TemplateResult {
    return this.certified.render((certified) =>
      certified.view.state === 'completed' ? this.renderSheet(certified) : this.renderNotYet(certified.view),
    );
  }

  private renderNotYet(view: ProposalView): TemplateResult {
    return html`<h1 tabindex="-1">${t('certificate.title')}</h1>
      <gs-empty .heading=${t('certificate.not-yet')}><a href="/proposals/${view.id}" dir="auto">${view.title}</a></gs-empty>`;
  }

  private renderSheet({ view, delivery }: Certified): TemplateResult {
    return html`<p class="row no-print">
        <a href="/proposals/${view.id}">${t('certificate.back')}</a>
        <button type="button" class="primary" @click=${() => window.print()}>${t('certificate.print')}</button>
      </p>
      <article class="paper" aria-labelledby="title">
        <p class="agency" dir="auto">${session.value.agency?.name}</p>
        <gs-swell state="completed" decorative large></gs-swell>
        <p class="eyebrow">${t('certificate.says')}</p>
        <h1 id="title" tabindex="-1" dir="auto">${view.title}</h1>
        ${this.renderCredit(view)} ${this.renderOutcome(delivery)} ${this.renderFoot(view, delivery)}
      </article>`;
  }

  private renderCredit(view: ProposalView): TemplateResult {
    const { credit } = view;
    const first = credit?.firstAuthor ?? view.authors[0];
    return html`<div class="credit">
      <p class="by">${t('certificate.by')}</p>
      <p class="first" dir="auto">${first?.name}</p>
      ${first?.unit ? html`<p class="muted" dir="auto">${first.unit.name}</p>` : nothing}
      <dl>
        ${renderPeople(t('credit.co-authors'), credit?.coAuthors)} ${renderPeople(t('credit.endorsers'), credit?.endorsers)}
        ${renderPeople(t('credit.helpers'), credit?.helpers)}
      </dl>
    </div>`;
  }

  private renderOutcome(delivery: Delivery | undefined): TemplateResult | typeof nothing {
    if (!delivery?.outcome?.html) return nothing;
    return html`<section class="outcome" aria-labelledby="outcome">
      <h2 id="outcome">${t('certificate.outcome')}</h2>
      <gs-prose .prose=${delivery.outcome}></gs-prose>
    </section>`;
  }

  private renderFoot(view: ProposalView, delivery: Delivery | undefined): TemplateResult {
    const code = delivery?.completion?.code ?? view.completion?.code;
    return html`<dl class="foot">
      ${view.submittedAt ? renderFact(t('certificate.proposed'), sayLong(view.submittedAt)) : nothing}
      ${renderFact(t('certificate.completed'), sayLong(delivery?.completion?.at ?? view.updatedAt))}
      ${code === undefined ? nothing : renderFact(t('certificate.how-far'), word('completion', String(code)))}
      ${renderFact(t('certificate.number'), String(view.number))}
    </dl>`;
  }
}

function renderPeople(label: string, people: readonly PersonRef[] | undefined): TemplateResult | typeof nothing {
  return people?.length ? renderFact(label, people.map((person) => person.name).join(', ')) : nothing;
}

function renderFact(label: string, fact: string): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    <dd dir="auto">${fact}</dd>
  </div>`;
}

async function load(id: string, signal: AbortSignal): Promise<Certified> {
  const [{ body: view }, delivery] = await Promise.all([proposals.one(id, signal), workOf(id, signal)]);
  return { view, delivery };
}

/** What was there before Groundswell may be completed without a plan of ours. */
async function workOf(id: string, signal: AbortSignal): Promise<Delivery | undefined> {
  try {
    return await api.get<Delivery>(`/api/proposals/${id}/delivery`, {}, signal);
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 404) return undefined;
    throw thrown;
  }
}

define('gs-certificate', CertificateElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-certificate': CertificateElement;
  }
}
