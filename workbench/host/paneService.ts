import { define, type ExcelClass } from './excelClass.ts';

/** The pane of a shared runtime, as far as office.js may ask for it. */
export interface Pane {
  readonly shown: boolean;
  show(): void;
  hide(): void;
}

/** The name under which office.js asks Excel to show or hide the pane. */
export const PANE_SERVICE = 'Microsoft.AppRuntime.AppRuntimeService';

/** A pane that nobody sees: it remembers what it was asked. */
export class UnseenPane implements Pane {
  shown = false;
  /** How often it was asked to show. */
  shows = 0;
  show(): void {
    this.shown = true;
    this.shows += 1;
  }
  hide(): void {
    this.shown = false;
  }
}

export const paneService: ExcelClass<Pane> = define<Pane>('AppRuntimeService', {
  methods: {
    getAppRuntimeState: (pane) => (pane.shown ? 'Visible' : 'Background'),
    setAppRuntimeState: (pane, args) => {
      if (args.text(0) === 'Visible') pane.show();
      else pane.hide();
      return null;
    },
  },
});
