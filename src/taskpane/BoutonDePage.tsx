import { Button, type ButtonProps } from '@fluentui/react-components';
import { useVolet } from './contexte.ts';
import { MOTS } from './mots.ts';
import type { PageOuverte } from './navigation.ts';

/** Where the focus returns when a page is closed. */
export const idDuBouton = (page: PageOuverte): string => `bouton-${page}`;

type Apparence = Pick<ButtonProps, 'appearance' | 'size' | 'icon' | 'disabledFocusable'>;

/** Opens a page of the pane. */
export function BoutonDePage({ page, ...apparence }: Apparence & { readonly page: PageOuverte }) {
  const { montrer } = useVolet();
  return (
    <Button {...apparence} id={idDuBouton(page)} onClick={() => montrer(page)}>
      {MOTS.pages[page]}
    </Button>
  );
}
