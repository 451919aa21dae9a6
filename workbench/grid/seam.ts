// Runs in the add-in's page before office.js: the page then finds Excel where Excel for Windows puts itself.
Object.defineProperty(window, 'external', { value: window.parent.workbench.external });
