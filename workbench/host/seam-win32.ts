import { documentSettings } from './documentSettings.ts';
import type { Send } from './events.ts';
import type { ExcelHost } from './host.ts';
import requirementSets from './requirementSets.json' with { type: 'json' };
import { type Theme, themeInfo } from './theme.ts';
import { TransportFailure } from './transport.ts';

export interface ExternalOptions {
  requirementSets?: Readonly<Record<string, string>>;
  theme?: Theme;
}
interface SafeArray {
  toArray(): unknown[];
}
type Reply = (result: SafeArray | number, code?: number) => void;
type Handler = (dispatchId: number, payload: SafeArray) => void;

/** Office's own numbers for what office.js asks of Excel for Windows. */
const Dispatch = { richApi: 93, commandCompleted: 94, richApiMessage: 33, commandInvoked: 39 };
const OPERATION_NOT_SUPPORTED = 5000;
const INTERNAL_ERROR = 5001;

const safeArray = (list: unknown[]): SafeArray => ({ toArray: () => list });
const later = (work: () => void) => void setTimeout(work);

/**
 * `window.external` as Excel for Windows gives it to office.js, with a host behind it that may be changed.
 * Works in Node and in a page. `open(host)` puts another workbook behind the same add-in.
 */
export function createExternal(first: ExcelHost, options: ExternalOptions = {}) {
  let host = first;
  let theme = options.theme ?? 'light';
  const handlers = new Map<number, Set<Handler>>();
  const commands = new Map<string, (status: number) => void>();
  let lastCommand = 0;

  const tell = (dispatchId: number, payload: unknown[]) => {
    for (const handler of handlers.get(dispatchId) ?? []) handler(dispatchId, safeArray(payload));
  };
  const send: Send = (category, type, target, message) =>
    tell(Dispatch.richApiMessage, [[category, type, target, JSON.stringify(message), 0, false]]);

  const external = {
    GetContext: () =>
      officeContext(
        () => host,
        () => theme,
        options,
      ),
    GetLoggingAllowed: () => false,
    Execute(dispatchId: number, parameters: unknown[], reply: Reply) {
      if (dispatchId === Dispatch.commandCompleted) {
        const [id, status] = parameters;
        commands.get(String(id))?.(Number(status));
        later(() => reply(0, 0));
        return;
      }
      const [sent] = parameters;
      if (dispatchId !== Dispatch.richApi || !Array.isArray(sent)) {
        later(() => reply(OPERATION_NOT_SUPPORTED));
        return;
      }
      host.processQuery(String(sent[4]), Number(sent[6])).then(
        (text) => reply(safeArray([0, [200, [], text]]), 0),
        (error) => reply(safeArray(failureOf(error)), 0),
      );
    },
    RegisterEvent(dispatchId: number, _target: string, handler: Handler, reply: (code: number) => void) {
      const known = handlers.get(dispatchId) ?? new Set();
      handlers.set(dispatchId, known.add(handler));
      later(() => reply(0));
    },
    UnregisterEvent(dispatchId: number, _target: string, reply: (code: number) => void) {
      handlers.delete(dispatchId);
      later(() => reply(0));
    },
  };

  host.connect(send);
  return {
    external,
    send,
    /** Puts another workbook behind the add-in. */
    open(next: ExcelHost) {
      host.connect(null);
      host = next;
      host.connect(send);
    },
    set theme(next: Theme) {
      theme = next;
    },
    /** Presses a ribbon button: resolves when the command has called `event.completed()`. */
    invokeCommand(name: string, controlId = name): Promise<void> {
      lastCommand += 1;
      const id = String(lastCommand);
      return new Promise((resolve, reject) => {
        commands.set(id, (status) => {
          commands.delete(id);
          if (status === 0) resolve();
          else reject(new Error(`The add-in has no command named ${name}.`));
        });
        tell(Dispatch.commandInvoked, [id, name, JSON.stringify({ source: { id: controlId } })]);
      });
    },
  };
}
export type External = ReturnType<typeof createExternal>;

function failureOf(error: unknown): unknown[] {
  if (error instanceof TransportFailure) return [error.officeCode, error.message];
  return [INTERNAL_ERROR, error instanceof Error ? `${error.message}\n${error.stack}` : String(error)];
}

/** What office.js asks about the application and the document. */
function officeContext(host: () => ExcelHost, theme: () => Theme, options: ExternalOptions) {
  const guid = (n: number) => `00000000-0000-0000-0000-${String(n).padStart(12, '0')}`;
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => guid(1),
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'fr-FR',
    GetAppDataLocale: () => 'fr-FR',
    GetDocUrl: () => host().book.fileName,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => guid(2),
    GetInstanceId: () => 'workbench',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(options.requirementSets ?? requirementSets),
    GetDialogRequirementMatrix: () => JSON.stringify({ DialogApi: requirementSets.DialogApi }),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.14332.20000',
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(themeInfo(theme())),
    GetSettings: () => documentSettings(host().book),
  };
}
