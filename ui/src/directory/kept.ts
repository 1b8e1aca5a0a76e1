import { announce } from '../foundation/announce.ts';
import { Fetched } from '../foundation/fetched.ts';
import { asProblem } from '../foundation/problem.ts';
import { t } from '../foundation/t.ts';

/** Something the administrator keeps: each change is followed by a fresh look at it, or says why it was refused. */
export class Kept<T> extends Fetched<T> {
  async run(change: () => Promise<unknown>): Promise<void> {
    this.settle(this.value, undefined);
    try {
      await change();
      await this.load();
      announce(t('directory.saved'));
    } catch (thrown) {
      this.settle(this.value, asProblem(thrown));
    }
  }
}
