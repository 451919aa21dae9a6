import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { installFormulaEngine } from '@cj-tech-master/excelts/formula';

// Without these, named constants are misread and a workbook that holds a chart cannot be written.
installFormulaEngine();
installChartSupport();

export const newFile = (): Workbook => new Workbook();
