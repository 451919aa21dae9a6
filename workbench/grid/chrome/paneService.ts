import { define, type Item } from '../../host/excelClass.ts';
import type { TaskPane } from './taskPane.ts';

/** The name under which office.js asks Excel to show or hide the pane of a shared runtime. */
export const PANE_SERVICE = 'Microsoft.AppRuntime.AppRuntimeService';

const appRuntimeService = define<TaskPane>('AppRuntimeService', {
  methods: {
    getAppRuntimeState: (pane) => (pane.shown ? 'Visible' : 'Background'),
    setAppRuntimeState: (pane, args) => {
      if (args.text(0) === 'Visible') pane.show();
      else pane.hide();
      return null;
    },
  },
});

export const paneService = (pane: TaskPane): Item => appRuntimeService(pane);
