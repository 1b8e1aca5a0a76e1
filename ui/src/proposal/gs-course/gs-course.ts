import { css, html, nothing, type TemplateResult } from 'lit';
import { define, GroundswellElement } from '../../foundation/base/groundswell-element.ts';
import { sayExactly, sayShort } from '../../foundation/dates.ts';
import { courseOf, stages } from '../../foundation/gs-swell/course.ts';
import '../../foundation/gs-swell/gs-swell.ts';
import { t, word } from '../../foundation/t.ts';
import type { ProposalView, State, StoryItem } from '../../foundation/types.ts';

/**
 * @summary The course of one idea: the swell with the date of each stage below it, and where it ended if it did.
 */
export class CourseElement extends GroundswellElement {
  static override properties = { proposal: { attribute: false }, story: { attribute: false } };
  static override styles = css`
    gs-swell {
      /* From the middle of the first label to the middle of the last. */
      padding-inline: calc(100% / 12 - 1.1%);
    }
    ol {
      display: grid;
      grid-template-columns: repeat(6, minmax(0, 1fr));
      margin-block-start: var(--gs-3);
    }
    li {
      font-size: var(--gs-text-s);
      line-height: 1.35;
      color: var(--gs-ink-muted);
      text-align: center;
    }
    .come {
      color: var(--gs-ink);
      font-weight: 600;
    }
    time {
      display: block;
      font-weight: 400;
    }
    @media (max-width: 35rem) {
      li {
        padding-inline: 3px;
        font-size: 0.75rem;
      }
      li:not(.come) {
        visibility: hidden;
      }
    }
  `;

  /** The idea. */
  declare proposal: ProposalView;
  /** What happened to it, oldest first. */
  declare story: StoryItem[];

  protected override render(): TemplateResult {
    const { reach, ended } = courseOf(this.proposal.state);
    return html`<gs-swell large .state=${this.proposal.state}></gs-swell>
      <ol role="list">
        ${stages.map((stage, index) => {
          const ending = ended && index === reach;
          const at = index <= reach ? this.reachedAt(stage, index, ending) : undefined;
          // What an idea passed over (nobody has to endorse what its author may simply do) stays quiet.
          const come = at !== undefined || index === Math.floor(reach);
          const label = ending ? word('state', this.proposal.state) : this.nameOf(stage, index);
          return html`<li class=${come ? 'come' : ''}>${label} ${this.renderDate(at)}</li>`;
        })}
      </ol>`;
  }

  /** Nobody endorsed what began as a trial, or what nobody answered. */
  private nameOf(stage: (typeof stages)[number], index: number): string {
    const came = stage === 'endorsed' ? this.cameTo(index) : undefined;
    if (came?.kind === 'consented') return t('stage.by-silence');
    return came?.to === 'trial' ? word('state', 'trial') : t(`stage.${stage}`);
  }

  private renderDate(at: string | undefined): TemplateResult | typeof nothing {
    return at ? html`<time datetime=${at} title=${sayExactly(at)}>${sayShort(at)}</time>` : nothing;
  }

  /** When the idea first came to a stage; where it ended, when it ended. */
  private reachedAt(stage: State, index: number, ending: boolean): string | undefined {
    const story = this.story ?? [];
    if (ending) return story.findLast((item) => item.to === this.proposal.state)?.at;
    if (stage === 'draft') return story[0]?.at;
    if (stage === 'submitted') return this.proposal.submittedAt;
    return this.cameTo(index)?.at;
  }

  private cameTo(index: number): StoryItem | undefined {
    return (this.story ?? []).find(({ to }) => to !== undefined && Math.floor(courseOf(to).reach) === index);
  }
}

define('gs-course', CourseElement);

declare global {
  interface HTMLElementTagNameMap {
    'gs-course': CourseElement;
  }
}
