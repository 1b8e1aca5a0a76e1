import { GroundswellElement } from './groundswell-element.ts';
import type { FieldElement } from '../gs-field/gs-field.ts';
import '../gs-field/gs-field.ts';

/** Some fields of a longer form; the form knows what is wrong with each, and goes to the first. */
export abstract class FieldsElement extends GroundswellElement {
  static override properties = { errors: { attribute: false } };

  /** What is wrong with a field, by its name below these fields. */
  declare errors: (field: string) => string | undefined;

  constructor() {
    super();
    this.errors = () => undefined;
  }

  /** Goes to the first of them. */
  override focus(): void {
    this.find<FieldElement>('gs-field')?.focus();
  }
}
