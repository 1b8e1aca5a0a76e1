import { css, html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../base/groundswell-element.ts';
import { nameOf } from '../stage-name.ts';
import { stageColours } from './stage-colours.styles.ts';
import { word } from '../t.ts';
import type { Family, Stage, State } from '../types.ts';

/** A shape for each family, so that colour is never the only sign. */
const shapes: Record<Family, SVGTemplateResult> = {
  waiting: svg`<circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.6"/>`,
  review: svg`<circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M6 1.500a4.5 4.5 0 0 1 0 9z" fill="currentColor"/>`,
  moving: svg`<path d="M1 10.500C5 10.5 5.5 8 7 5.500S9.5 1.5 11 1.500V10.500z" fill="currentColor"/>`,
  done: svg`<circle cx="6" cy="6" r="5.5" fill="currentColor"/><path d="M3.3 6.200l1.9 1.9 3.5-4" fill="none" stroke="var(--gs-raised)" stroke-width="1.5"/>`,
  closed: svg`<rect x="1.5" y="4.8" width="9" height="2.4" rx="1.2" fill="currentColor"/>`,
};

const families: Record<State, Family> = {
  draft: 'waiting',
  submitted: 'waiting',
  'in-review': 'review',
  'needs-work': 'review',
  redirected: 'waiting',
  revived: 'waiting',
  endorsed: 'moving',
  trial: 'moving',
  'in-delivery': 'moving',
  completed: 'done',
  abandoned: 'closed',
  declined: 'closed',
  parked: 'waiting',
  linked: 'closed',
  withdrawn: 'closed',
};

/**
 * @summary The state of an idea: a word, a shape and a colour; or the agency's own name and colour for the step, with the
 * shape of its state and, for who cannot see the shape, the state's word.
 */
export class StateElement extends GroundswellElement {
  static override properties = { state: {}, family: { reflect: true }, stage: { attribute: false } };
  static override styles = [stageColours, css`
    :host {
      display: inline-block;
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
      padding: 0.15em 0.65em 0.15em 0.5em;
      border-radius: 1em;
      background: var(--wash);
      color: var(--colour);
      font-size: var(--gs-text-s);
      font-weight: 600;
      line-height: 1.5;
      white-space: nowrap;
    }
    svg {
      inline-size: 0.75em;
      block-size: 0.75em;
      flex: none;
    }
    .waiting {
      --colour: var(--gs-waiting);
      --wash: var(--gs-waiting-wash);
    }
    .review {
      --colour: var(--gs-review);
      --wash: var(--gs-review-wash);
    }
    .moving {
      --colour: var(--gs-moving);
      --wash: var(--gs-moving-wash);
    }
    .done {
      --colour: var(--gs-done);
      --wash: var(--gs-done-wash);
    }
    .closed {
      --colour: var(--gs-closed);
      --wash: var(--gs-closed-wash);
    }
    .stage {
      --colour: var(--gs-stage);
      --wash: var(--gs-stage-wash);
      max-inline-size: 100%;
      white-space: normal;
    }
    @media (forced-colors: active) {
      span {
        border: 1px solid CanvasText;
      }
    }
  `];

  /** The state, as the server's slug. */
  declare state: State;
  /** The family of the state; worked out when not given. */
  declare family: Family | undefined;
  /** What the agency calls the step, where it has a name of its own. */
  declare stage: Stage | undefined;

  protected override render(): TemplateResult {
    const family = this.family ?? families[this.state] ?? 'waiting';
    if (this.stage) return this.renderStage(this.stage, family);
    return html`<span class=${family}>
      <svg viewBox="0 0 12 12" aria-hidden="true">${shapes[family]}</svg>${word('state', this.state)}
    </span>`;
  }

  private renderStage(stage: Stage, family: Family): TemplateResult {
    return html`<span class="stage ${stage.colour}" title=${word('state', this.state)}>
      <svg viewBox="0 0 12 12" aria-hidden="true">${shapes[family]}</svg><bdi>${nameOf(stage)}</bdi
      ><span class="hidden-text"> (${word('state', this.state)})</span>
    </span>`;
  }
}

define('gs-state', StateElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-state': StateElement;
  }
}
