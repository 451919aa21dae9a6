import type { Calculator } from '../calc/calculator.ts';
import { qualified } from '../model/a1.ts';
import type { Book } from '../model/book.ts';
import type { Desk } from './desk.ts';
import { execute } from './engine.ts';
import { Events, type Send } from './events.ts';
import { range } from './excel/range.ts';
import { workbook } from './excel/workbook.ts';
import type { Item } from './excelClass.ts';
import { fail } from './failure.ts';
import { PANE_SERVICE, type Pane, paneService, UnseenPane } from './paneService.ts';
import { References } from './references.ts';
import { serviceNamed } from './services.ts';
import { OFFICE_CODES, TransportFailure } from './transport.ts';
import { ActionType, PathType, type WireRequest, type WireResponse } from './wire.ts';

export interface HostOptions {
  /** Refuse requests and responses over 5 MB, as Excel on the web does. */
  limitPayload?: boolean;
  /** What `Office.addin.showAsTaskpane()` shows; without one, a pane that only remembers it. */
  pane?: Pane;
  /** Shows a workbook that the add-in makes; without it, it is only kept in `opened`. */
  openBeside?: (bytes: Uint8Array) => void;
}

/** What one `context.sync()` of the add-in cost. */
export interface RequestRecord {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The code of the error it ended with. */
  readonly error?: string;
}

/** Makes one request fail: whole (`atRequest`) or at one of its actions. Both are counted from 1. */
export interface Faults {
  atRequest?: number;
  atAction?: { request: number; action: number };
  /** Default 'GeneralException'. */
  error?: string;
}

const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const DELAY_FOR_CELL_EDIT = 64;

/**
 * Excel's side of office.js: runs the add-in's requests on a book. A request that changed cells is answered once
 * formulas, custom functions included, have come to rest.
 */
export class ExcelHost {
  readonly book: Book;
  readonly calculator: Calculator;
  readonly services = new Map<string, Item>();
  readonly pane: Pane;
  limitPayload: boolean;
  faults: Faults = {};
  /** One record for each sync of the add-in since the last `resetRequests()`; internal traffic is left out. */
  requests: RequestRecord[] = [];
  /** Files of the workbooks that the add-in had opened beside this one. */
  readonly opened: Uint8Array[] = [];
  private readonly references = new References();
  private readonly desk: Desk;
  private readonly events: Events;
  private editingEnds: { promise: Promise<void>; end: () => void } | null = null;
  private edited = false;

  constructor(book: Book, calculator: Calculator, options: HostOptions = {}) {
    this.book = book;
    this.calculator = calculator;
    this.limitPayload = options.limitPayload ?? false;
    this.pane = options.pane ?? new UnseenPane();
    this.services.set(PANE_SERVICE, paneService(this.pane));
    this.desk = {
      book,
      calculator,
      calculationMode: 'Automatic',
      openBeside: (bytes) => {
        this.opened.push(bytes);
        options.openBeside?.(bytes);
      },
      asked: { calculation: false, suspension: false },
    };
    this.events = new Events(book);
    book.subscribe((change) => {
      const concernsFormulas = change.kind === 'cells' ? change.cause === 'edit' : change.kind !== 'look';
      if (concernsFormulas && change.kind !== 'selection') this.edited = true;
    });
  }

  /** Where events go; null while no add-in is there. */
  connect(send: Send | null): void {
    this.events.send = send;
  }

  /** While a cell is being edited Excel refuses requests, or holds those sent with `delayForCellEdit`. */
  set cellEditing(editing: boolean) {
    if (!editing) {
      this.editingEnds?.end();
      this.editingEnds = null;
    } else if (!this.editingEnds) {
      let end = () => {};
      const promise = new Promise<void>((resolve) => {
        end = resolve;
      });
      this.editingEnds = { promise, end };
    }
  }
  get cellEditing(): boolean {
    return this.editingEnds !== null;
  }

  resetRequests(): void {
    this.requests = [];
  }

  /**
   * Answers one request of office.js, both as JSON text. Rejects with a TransportFailure where Office refuses the
   * whole request (payload limits, cell editing).
   */
  async processQuery(bodyText: string, flags: number): Promise<string> {
    const request: WireRequest = JSON.parse(bodyText);
    if (!isOfAddin(request)) return JSON.stringify(this.run(request, () => {}));

    if (this.editingEnds) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) throw new TransportFailure('InvalidOperationInCellEditMode');
      await this.editingEnds.promise;
    }
    const requestBytes = byteLength(bodyText);
    const number = this.requests.length + 1;
    const { atRequest, atAction, error = 'GeneralException' } = this.faults;
    const record = (responseBytes: number, code?: string) => {
      this.requests[number - 1] = {
        actions: request.Actions.length,
        requestBytes,
        responseBytes,
        ...(code === undefined ? {} : { error: code }),
      };
    };
    record(0);
    if (this.limitPayload && requestBytes > PAYLOAD_LIMIT)
      return refuse('RequestPayloadSizeLimitExceeded', record);
    if (atRequest === number && error in OFFICE_CODES) return refuse(error, record);

    const response = this.run(request, (index) => {
      const here = atAction?.request === number && atAction.action === index + 1;
      if (atRequest === number || here) fail(error);
    });
    const text = JSON.stringify(response);
    const responseBytes = byteLength(text);
    record(responseBytes, response.Error?.Code);
    await this.rest();
    if (this.limitPayload && responseBytes > PAYLOAD_LIMIT)
      return refuse('ResponsePayloadSizeLimitExceeded', record);
    return text;
  }

  private run(request: WireRequest, beforeAction: (index: number) => void): WireResponse {
    const { asked } = this.desk;
    asked.calculation = false;
    asked.suspension = false;
    const response = execute(request, {
      root: () => workbook(this.desk),
      service: (name) => this.services.get(name) ?? serviceNamed(name),
      references: this.references,
      formula: (item) => {
        const { sheet, area } = range.self(item) ?? fail('InvalidArgument');
        return `=${qualified(sheet.name, area)}`;
      },
      beforeAction,
      beforeRead: () => {
        if (this.edited && this.calculates && !asked.suspension) this.calculator.recalculate();
      },
    });
    this.events.flush();
    return response;
  }

  private get calculates(): boolean {
    return this.desk.calculationMode !== 'Manual' || this.desk.asked.calculation;
  }

  /**
   * Waits for formulas after a request that changed something. One that changed nothing is answered at once: it may
   * come from a custom function that the formulas wait for.
   */
  private async rest(): Promise<void> {
    if ((this.edited || this.desk.asked.calculation) && this.calculates) {
      this.edited = false;
      await this.calculator.settle();
      this.events.flush();
    }
  }
}

function refuse(code: string, record: (responseBytes: number, code: string) => void): never {
  record(0, code);
  throw new TransportFailure(code);
}

const byteLength = (text: string) => new TextEncoder().encode(text).length;

/** Whether the add-in itself sent this: not one of the client's own services, nor its releasing of references. */
function isOfAddin({ Actions, ObjectPaths }: WireRequest): boolean {
  if (Object.values(ObjectPaths).some((path) => path.ObjectPathType === PathType.service)) return false;
  return Actions.some(
    ({ ActionType: type, Name }) => type !== ActionType.instantiate && Name !== '_RemoveReference',
  );
}
