CustomFunctions.associate('SUITE', (n, step) => {
  if (n < 1)
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'n doit être au moins 1.');
  return Array.from({ length: n }, (_, i) => [1 + i * (step ?? 1)]);
});
Office.onReady(() => {
  Office.actions.associate('ecrire', async (event) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('H1').values = [[42]];
      await context.sync();
    });
    event.completed();
  });
});
