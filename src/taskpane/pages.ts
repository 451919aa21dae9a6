import { type ComponentType, lazy } from 'react';
import type { PageOuverte } from './navigation.ts';

/** What each page shows; loaded when it is first opened, so that the pane's first paint does not wait for it. */
export const PAGES: Readonly<Record<PageOuverte, ComponentType>> = {
  aide: lazy(async () => ({ default: (await import('./Aide.tsx')).Aide })),
  explication: lazy(async () => ({
    default: (await import('./explication/PageExplication.tsx')).PageExplication,
  })),
  reunion: lazy(async () => ({ default: (await import('./reunion/PageReunion.tsx')).PageReunion })),
  carte: lazy(async () => ({ default: (await import('./carte/PageCarte.tsx')).PageCarte })),
  portraits: lazy(async () => ({ default: (await import('./portraits/Portraits.tsx')).Portraits })),
};
