import { expect, it } from 'vitest';
import { Calculator } from '../../../workbench/calc/calculator.ts';
import { ExcelHost } from '../../../workbench/host/host.ts';
import { createExternal } from '../../../workbench/host/seam-win32.ts';
import { Book } from '../../../workbench/model/book.ts';

const open = (fileName: string) => {
  const book = new Book(fileName);
  return new ExcelHost(book, new Calculator(book));
};

it('le thème d’Office passe du clair au sombre', () => {
  const excel = createExternal(open('a.xlsx'), { theme: 'light' });
  const context = excel.external.GetContext();
  expect(JSON.parse(context.GetOfficeThemeInfo()).bodyBackgroundColor).toBe(0xffffff);
  excel.theme = 'dark';
  expect(JSON.parse(context.GetOfficeThemeInfo()).bodyBackgroundColor).toBeLessThan(0x808080);
});

it('les ensembles d’API annoncés s’arrêtent à ExcelApi 1.14, ou à ce qu’on demande', () => {
  const matrix = (sets?: Record<string, string>) =>
    JSON.parse(
      createExternal(open('a.xlsx'), sets ? { requirementSets: sets } : {})
        .external.GetContext()
        .GetSupportedMatrix(),
    );
  expect(matrix()).toMatchObject({ ExcelApi: '1.14', SharedRuntime: expect.any(String) });
  expect(matrix({ ExcelApi: '1.9' })).toEqual({ ExcelApi: '1.9' });
});

it('un autre classeur peut prendre la place du premier', () => {
  const excel = createExternal(open('a.xlsx'));
  const context = excel.external.GetContext();
  excel.open(open('b.xlsx'));
  expect(context.GetDocUrl()).toBe('b.xlsx');
});
