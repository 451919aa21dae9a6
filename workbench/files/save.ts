export { saveXlsx } from './xlsx/save.ts';
