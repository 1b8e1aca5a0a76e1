import { html, nothing, type TemplateResult } from 'lit';
import { peopleLike, unitsLike } from '../../directory/options.ts';
import type { Option } from '../../directory/gs-picker/gs-picker.ts';
import { t, word } from '../../foundation/t.ts';
import type { AnswerCode, ProposalView, Trial } from '../../foundation/types.ts';
import { DECLINE_REASONS, LEAST_REASONED_TEXT, leastText } from '../answer.ts';
import type { BegunAnswer } from '../unsent.ts';
import '../../directory/gs-picker/gs-picker.ts';
import '../../foundation/gs-field/gs-field.ts';
import '../gs-same-idea/gs-same-idea.ts';

/** What the fields are drawn from, and how they say that something was written. */
export interface AnswerFields {
  readonly idea: ProposalView;
  readonly code: AnswerCode;
  readonly draft: BegunAnswer;
  readonly helper: Option | undefined;
  readonly unit: Option | undefined;
  readonly wrong: (field: string) => string | undefined;
  readonly change: (change: BegunAnswer) => void;
  readonly pick: (what: 'helper' | 'unit', option: Option | undefined) => void;
}

/** The fields of one kind of answer, in the order in which they are checked. */
export function answerFields(fields: AnswerFields): TemplateResult {
  return html`${ownFields(fields)} ${textField(fields)} ${afterText(fields)}`;
}

function ownFields(fields: AnswerFields): TemplateResult | typeof nothing {
  switch (fields.code) {
    case 'decline':
      return reasonFields(fields);
    case 'needs-work':
      return helperField(fields);
    case 'park':
      return dayField(fields, 'revisitOn', t('answer-form.revisit'), fields.draft.revisitOn, (revisitOn) => ({ revisitOn }));
    case 'redirect':
      return whereFields(fields);
    case 'link':
      return sameField(fields);
    case 'trial':
      return trialFields(fields);
    default:
      return nothing;
  }
}

function afterText(fields: AnswerFields): TemplateResult | typeof nothing {
  switch (fields.code) {
    case 'decline':
      return changeField(fields);
    case 'acknowledge':
    case 'reply':
    case 'needs-work':
    case 'endorse':
      return nextField(fields);
    default:
      return nothing;
  }
}

function textField({ idea, code, draft, wrong, change }: AnswerFields): TemplateResult {
  const name = idea.authors[0]?.name ?? '';
  const reasoned = leastText(code) > 1;
  const hint = reasoned
    ? t('answer-form.text.hint.reasoned', { name, count: LEAST_REASONED_TEXT })
    : t('answer-form.text.hint', { name });
  return html`<gs-field
    id="text"
    type="long"
    rows="5"
    limit="8000"
    .label=${t('answer-form.text')}
    .hint=${hint}
    .error=${wrong('text')}
    .value=${draft.text ?? ''}
    @input=${(event: Event) => change({ text: valueOf(event) })}
  ></gs-field>`;
}

function reasonFields({ draft, wrong, change }: AnswerFields): TemplateResult {
  const error = wrong('reason');
  return html`<fieldset class="reasons" aria-describedby=${error ? 'reason-error' : nothing}>
    <legend>${t('answer-form.reason')}</legend>
    ${error ? html`<p class="field-error" id="reason-error">${error}</p>` : nothing}
    ${DECLINE_REASONS.map(
      (reason, index) =>
        html`<label class="choice">
          <input
            id=${index ? nothing : 'reason'}
            type="radio"
            name="reason"
            value=${reason}
            .checked=${draft.reason === reason}
            @change=${() => change({ reason })}
          />${word('reason', reason)}
        </label>`,
    )}
  </fieldset>`;
}

function changeField({ draft, wrong, change }: AnswerFields): TemplateResult {
  return html`<gs-field
    id="whatWouldChange"
    type="long"
    rows="3"
    .label=${t('answer-form.change')}
    .hint=${t('answer-form.change.hint')}
    .error=${wrong('whatWouldChange')}
    .value=${draft.whatWouldChange ?? ''}
    @input=${(event: Event) => change({ whatWouldChange: valueOf(event) })}
  ></gs-field>`;
}

function nextField({ draft, wrong, change }: AnswerFields): TemplateResult {
  return html`<gs-field
    id="nextStep"
    optional
    .label=${t('answer-form.next')}
    .hint=${t('answer-form.next.hint')}
    .error=${wrong('nextStep')}
    .value=${draft.nextStep ?? ''}
    @input=${(event: Event) => change({ nextStep: valueOf(event) })}
  ></gs-field>`;
}

function helperField({ helper, wrong, pick }: AnswerFields): TemplateResult {
  return html`<gs-picker
    id="helper"
    .label=${t('answer-form.helper')}
    .hint=${t('answer-form.helper.hint')}
    .error=${wrong('helper')}
    .picked=${helper}
    .ask=${peopleLike}
    @gs-picked=${(event: CustomEvent<Option | null>) => pick('helper', event.detail ?? undefined)}
  ></gs-picker>`;
}

function whereFields({ draft, unit, wrong, change, pick }: AnswerFields): TemplateResult {
  return html`<fieldset class="or">
    <legend>${t('answer-form.where')}</legend>
    <gs-picker
      id="toUnit"
      .label=${t('answer-form.unit')}
      .error=${wrong('toUnit')}
      .picked=${unit}
      .ask=${unitsLike}
      @gs-picked=${(event: CustomEvent<Option | null>) => pick('unit', event.detail ?? undefined)}
    ></gs-picker>
    <gs-field
      id="toElsewhere"
      .label=${t('answer-form.elsewhere')}
      .hint=${t('answer-form.elsewhere.hint')}
      .error=${wrong('toElsewhere')}
      .value=${draft.toElsewhere ?? ''}
      @input=${(event: Event) => change({ toElsewhere: valueOf(event) })}
    ></gs-field>
  </fieldset>`;
}

function sameField({ idea, draft, wrong, change }: AnswerFields): TemplateResult {
  return html`<gs-same-idea
    id="linkTo"
    .idea=${idea}
    .error=${wrong('linkTo')}
    .value=${draft.linkTo}
    @gs-same-idea-chosen=${(event: CustomEvent<string | null>) => change(chosen(event.detail))}
  ></gs-same-idea>`;
}

function trialFields(fields: AnswerFields): TemplateResult {
  const trial: Trial = { measure: '', stopRule: '', until: '', ...fields.draft.trial };
  const line = (field: 'measure' | 'stopRule', label: string): TemplateResult =>
    html`<gs-field
      id="trial-${field}"
      .label=${label}
      .error=${fields.wrong(`trial/${field}`)}
      .value=${trial[field]}
      @input=${(event: Event) => fields.change({ trial: { ...trial, [field]: valueOf(event) } })}
    ></gs-field>`;
  return html`${line('measure', t('answer-form.trial.measure'))} ${line('stopRule', t('answer-form.trial.stop'))}
  ${dayField(fields, 'trial-until', t('answer-form.trial.until'), trial.until, (until) => ({ trial: { ...trial, until } }))}`;
}

function dayField(
  { wrong, change }: AnswerFields,
  id: string,
  label: string,
  value: string | undefined,
  take: (day: string) => BegunAnswer,
): TemplateResult {
  return html`<gs-field
    id=${id}
    type="date"
    .label=${label}
    .error=${wrong(id.replace('-', '/'))}
    .value=${value ?? ''}
    @input=${(event: Event) => change(take(valueOf(event)))}
  ></gs-field>`;
}

function chosen(id: string | null): BegunAnswer {
  return id === null ? {} : { linkTo: id };
}

function valueOf(event: Event): string {
  return (event.currentTarget as HTMLElement & { value: string }).value;
}
