import type { ReactiveController, ReactiveControllerHost } from 'lit';

const unseen = 640;

/**
 * The width of an element in pixels, so that a chart is drawn for the room it has: its text keeps the reader's size
 * instead of shrinking with the picture.
 */
export class Measured implements ReactiveController {
  width = unseen;
  private readonly host: ReactiveControllerHost & Element;
  private readonly observer: ResizeObserver;

  constructor(host: ReactiveControllerHost & Element) {
    this.host = host;
    this.observer = new ResizeObserver(([entry]) => this.take(entry?.contentRect.width ?? 0));
    host.addController(this);
  }

  hostConnected(): void {
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }

  private take(width: number): void {
    const whole = Math.floor(width);
    if (whole === 0 || whole === this.width) return;
    this.width = whole;
    this.host.requestUpdate();
  }
}
