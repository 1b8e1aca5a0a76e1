import { css, html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../foundation/announce.ts';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { Fetched } from '../../foundation/fetched.ts';
import { asProblem, type Problem } from '../../foundation/problem.ts';
import { session } from '../../foundation/session.ts';
import { t, word } from '../../foundation/t.ts';
import type { UnitRef } from '../../foundation/types.ts';
import { dropTemplate, loadTemplates, type Template, type Templates } from '../templates.ts';
import '../../foundation/gs-error-summary/gs-error-summary.ts';
import '../../foundation/gs-notice-states/gs-empty.ts';
import '../gs-template-form/gs-template-form.ts';

/**
 * @summary The page on which the desks of the reader keep their answer templates, and see those they inherit.
 */
export class DeskTemplatesElement extends GroundswellElement {
  static override properties = { editing: { state: true }, dropping: { state: true }, problem: { state: true } };
  static override styles = css`
    h2 {
      margin-block: var(--gs-6) var(--gs-3);
    }
    li {
      padding-block: var(--gs-4);
      border-block-start: 1px solid var(--gs-line);
    }
    .row {
      margin-block-start: var(--gs-3);
    }
    h3 {
      overflow-wrap: anywhere;
    }
    .text {
      max-inline-size: var(--gs-measure);
      margin-block: var(--gs-2);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    section > button {
      margin-block-start: var(--gs-3);
    }
    gs-template-form {
      display: block;
      max-inline-size: var(--gs-measure);
    }
  `;

  /** The id of the template that is changed, or of the unit that gets a new one. */
  declare protected editing: string | undefined;
  /** The id of the template that is about to be dropped. */
  declare protected dropping: string | undefined;
  declare protected problem: Problem | undefined;
  private readonly templates = new Fetched<Templates>(this, (signal) => loadTemplates(null, signal));

  override connectedCallback(): void {
    super.connectedCallback();
    void this.templates.load();
  }

  protected override render(): TemplateResult {
    return html`<p class="small"><a href="/desk">${t('template.back')}</a></p>
      <h1 tabindex="-1">${t('template.title')}</h1>
      <p class="lead">${t('template.lead')}</p>
      ${session.desks.length === 0
        ? html`<gs-empty .heading=${t('desk.none.heading')}>${t('desk.none')}</gs-empty>`
        : html`<gs-error-summary .problem=${this.problem}></gs-error-summary>
            ${this.templates.render((templates) => this.renderUnits(templates))}`}`;
  }

  private renderUnits(templates: Templates): TemplateResult {
    const own = session.desks.map((desk) => desk.id);
    const above = new Map(templates.items.filter((it) => !own.includes(it.unit.id)).map((it) => [it.unit.id, it.unit]));
    return html`${session.desks.map((desk) => this.renderUnit(desk, templates))}
    ${[...above.values()].map((unit) => this.renderUnit(unit, templates))}`;
  }

  private renderUnit(unit: UnitRef, { items, blanks, most }: Templates): TemplateResult {
    const theirs = items.filter((template) => template.unit.id === unit.id);
    const own = session.desks.some((desk) => desk.id === unit.id);
    return html`<section aria-labelledby="unit-${unit.id}">
      <h2 id="unit-${unit.id}">${own ? unit.name : t('template.inherited', { unit: unit.name })}</h2>
      ${theirs.length ? nothing : html`<p class="muted">${t('template.none-yet')}</p>`}
      <ul role="list">${theirs.map((template) => html`<li>${this.renderTemplate(template, blanks)}</li>`)}</ul>
      ${own && theirs.length < most ? this.renderNew(unit, blanks) : nothing}
      ${own && theirs.length >= most ? html`<p class="muted">${t('template.full', { count: most })}</p>` : nothing}
    </section>`;
  }

  private renderNew(unit: UnitRef, blanks: readonly string[]): TemplateResult {
    return this.editing === unit.id
      ? this.renderForm(unit, blanks, undefined)
      : html`<button type="button" @click=${() => (this.editing = unit.id)}>${t('template.new')}</button>`;
  }

  private renderForm(unit: UnitRef, blanks: readonly string[], template: Template | undefined): TemplateResult {
    return html`<gs-template-form
      .unit=${unit.id}
      .blanks=${blanks}
      .template=${template}
      @gs-template-left=${() => (this.editing = undefined)}
      @gs-template-saved=${this.saved}
    ></gs-template-form>`;
  }

  private renderTemplate(template: Template, blanks: readonly string[]): TemplateResult {
    if (this.editing === template.id) return this.renderForm(template.unit, blanks, template);
    return html`<h3 dir="auto">${template.name}</h3>
      <p class="small muted">
        ${word('answer-form.do', template.code)}${template.reason ? html` · ${word('reason', template.reason)}` : nothing}
      </p>
      <p class="text" dir="auto">${template.text}</p>
      ${template.mayChange ? this.renderActions(template) : nothing}`;
  }

  private renderActions(template: Template): TemplateResult {
    const { name } = template;
    if (this.dropping === template.id) {
      return html`<p class="row">
        <span>${t('template.drop.sure', { name })}</span>
        <button class="small-button" type="button" @click=${() => this.drop(template)}>${t('template.drop')}</button>
        <button class="small-button plain" type="button" @click=${() => (this.dropping = undefined)}>${t('template.cancel')}</button>
      </p>`;
    }
    return html`<p class="row">
      <button class="small-button" type="button" aria-label=${t('template.change.of', { name })} @click=${() => (this.editing = template.id)}>
        ${t('template.change')}
      </button>
      <button class="small-button plain" type="button" aria-label=${t('template.drop.of', { name })} @click=${() => (this.dropping = template.id)}>
        ${t('template.drop')}
      </button>
    </p>`;
  }

  private async saved(event: CustomEvent<Template>): Promise<void> {
    this.editing = undefined;
    this.problem = undefined;
    await this.templates.load();
    announce(t('template.saved', { name: event.detail.name }));
  }

  private async drop(template: Template): Promise<void> {
    this.dropping = undefined;
    try {
      await dropTemplate(template);
      this.problem = undefined;
      announce(t('template.dropped', { name: template.name }));
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    await this.templates.load();
  }
}

define('gs-desk-templates', DeskTemplatesElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-desk-templates': DeskTemplatesElement;
  }
}
