import { executer } from './executer.ts';

/**
 * Calls back whenever another cell or another sheet is chosen; gives what stops it. Excel says nothing of the selection
 * when only the sheet changes, hence the two events.
 */
export async function suivreSelection(quand: () => void): Promise<() => Promise<void>> {
  const ecouter = async () => {
    quand();
  };
  const abonnements = await executer(async (context) => {
    const { worksheets } = context.workbook;
    const poses = [worksheets.onSelectionChanged.add(ecouter), worksheets.onActivated.add(ecouter)];
    await context.sync();
    return poses;
  });
  return async () => {
    for (const abonnement of abonnements) abonnement.remove();
    await Promise.all(
      [...new Set(abonnements.map(({ context }) => context))].map((context) => context.sync()),
    );
  };
}
