import { ModelError } from '../model/error.ts';
import { Batch, type Surroundings } from './batch.ts';
import { HostFailure } from './failure.ts';
import { type Action, ActionType, type WireRequest, type WireResponse } from './wire.ts';

/**
 * Runs the actions of one request in order and stops at the first that fails; what was done before it stays done,
 * as in Excel.
 */
export function execute(request: WireRequest, around: Surroundings): WireResponse {
  const batch = new Batch(request, around);
  const response: WireResponse = { Results: [] };
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      around.beforeAction(index);
      if (reads(action)) around.beforeRead();
      response.Results.push({ ActionId: action.Id, Value: batch.run(action) });
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
    } catch (error) {
      response.Error = wireError(error, index, batch.location(action));
      break;
    }
  }
  if (traces.length > 0) response.TraceIds = traces;
  return response;
}

function reads(action: Action) {
  return action.ActionType === ActionType.query || action.ActionType === ActionType.queryAsJson;
}

function wireError(error: unknown, index: number, location: string) {
  const failure = asFailure(error);
  return {
    Code: failure.code,
    Message: failure.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: failure.code === 'ItemNotFound' ? 404 : 400,
  };
}

function asFailure(error: unknown): { code: string; message: string } {
  if (error instanceof HostFailure || error instanceof ModelError) return error;
  return { code: 'GeneralException', message: error instanceof Error ? error.message : String(error) };
}
