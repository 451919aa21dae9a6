// Runs in the add-in's page before office.js: the page then finds Excel where Excel for Windows puts itself.
import { enforceRequirementSets } from '../addin/requirements.ts';

Object.defineProperty(window, 'external', { value: window.parent.workbench.external });
// office.js makes its library of the host's objects later than this, and puts it here.
let library: unknown;
Object.defineProperty(window, 'OfficeExtension', {
  configurable: true,
  get: () => library,
  set(value: unknown) {
    library = value;
    setTimeout(enforceRequirementSets);
  },
});
