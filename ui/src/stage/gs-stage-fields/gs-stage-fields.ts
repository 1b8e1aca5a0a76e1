import { css, html, type TemplateResult } from 'lit';
import { FieldsElement } from '../../foundation/base/fields-element.ts';
import { define } from '../../foundation/base/groundswell-element.ts';
import { stageColours } from '../../foundation/gs-state/stage-colours.styles.ts';
import { languages, t, word } from '../../foundation/t.ts';
import type { StageColour, State } from '../../foundation/types.ts';
import { colours, most, states, type DraftStage } from '../stages.ts';
import '../../foundation/gs-field/gs-field.ts';
import type { FieldElement } from '../../foundation/gs-field/gs-field.ts';

/**
 * @summary What one stage is called in each language, which state it stands for, and its colour.
 * @event gs-stage-changed - the stage as it stands in the fields now
 */
export class StageFieldsElement extends FieldsElement {
  static override properties = { ...FieldsElement.properties, stage: { attribute: false } };
  static override styles = [
    stageColours,
    css`
      :host {
        display: grid;
        gap: var(--gs-4);
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
      }
      fieldset,
      .wide {
        grid-column: 1 / -1;
      }
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
      }
      .colours {
        display: flex;
        flex-wrap: wrap;
        gap: var(--gs-2);
        margin-block-start: var(--gs-2);
      }
      .colours label {
        display: inline-flex;
        align-items: center;
        gap: var(--gs-2);
        min-block-size: 2.75rem;
        padding: 0 var(--gs-3);
        border-radius: var(--gs-radius);
        background: var(--gs-stage-wash);
        color: var(--gs-stage);
        font-weight: 600;
      }
    `,
  ];

  declare stage: DraftStage;

  protected override render(): TemplateResult {
    const { stage } = this;
    return html`${Object.entries(languages).map(([language, called]) => this.renderName(language, called))}
      <div>
        <label for="state">${t('stages.field.state')}</label>
        <p class="hint" id="state-hint">${t('stages.field.state.hint')}</p>
        <select id="state" aria-describedby="state-hint" ?disabled=${stage.slug !== undefined} @change=${this.takeState}>
          ${states.map((state) => html`<option value=${state} ?selected=${state === stage.state}>${word('state', state)}</option>`)}
        </select>
      </div>
      <gs-field
        class="wide"
        optional
        .label=${t('stages.field.description')}
        .limit=${most.description}
        .value=${stage.description}
        .error=${this.errors('description')}
        @input=${(event: Event) => this.change({ description: valueOf(event) })}
      ></gs-field>
      <fieldset>
        <legend>${t('stages.field.colour')}</legend>
        <div class="colours">${colours.map((colour) => this.renderColour(colour))}</div>
      </fieldset>`;
  }

  private renderName(language: string, called: string): TemplateResult {
    return html`<gs-field
      lang=${language}
      .label=${t('stages.field.name', { language: called })}
      .limit=${most.name}
      .value=${this.stage.names[language] ?? ''}
      .error=${this.errors(`names/${language}`)}
      @input=${(event: Event) => this.change({ names: { ...this.stage.names, [language]: valueOf(event) } })}
    ></gs-field>`;
  }

  private renderColour(colour: StageColour): TemplateResult {
    return html`<label class=${colour}>
      <input
        type="radio"
        name="colour"
        value=${colour}
        .checked=${this.stage.colour === colour}
        @change=${() => this.change({ colour })}
      />
      ${t(`stages.colour.${colour}`)}
    </label>`;
  }

  private takeState(event: Event): void {
    this.change({ state: (event.target as HTMLSelectElement).value as State });
  }

  private change(part: Partial<DraftStage>): void {
    this.tell('gs-stage-changed', { ...this.stage, ...part });
  }
}

function valueOf(event: Event): string {
  return (event.currentTarget as FieldElement).value;
}

define('gs-stage-fields', StageFieldsElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-stage-fields': StageFieldsElement;
  }
  interface GlobalEventHandlersEventMap {
    'gs-stage-changed': CustomEvent<DraftStage>;
  }
}
