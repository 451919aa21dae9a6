import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { MOTS } from './mots.ts';
import type { PageOuverte } from './navigation.ts';
import { PAGES } from './pages.ts';

const useStyles = makeStyles({
  page: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}` },
  titre: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    margin: `${tokens.spacingVerticalS} 0 0`,
  },
});

/** A page shown instead of the path, with its title and the way back. Esc goes back too. */
export function PageDuVolet({ page, fermer }: { readonly page: PageOuverte; readonly fermer: () => void }) {
  const styles = useStyles();
  const titre = useRef<HTMLHeadingElement>(null);
  const Contenu = PAGES[page];
  useEffect(() => titre.current?.focus(), []);
  // Before the page is painted: Esc pressed as soon as it is seen must be heard.
  useLayoutEffect(() => {
    const surTouche = (touche: KeyboardEvent) => {
      if (touche.key === 'Escape' && !touche.defaultPrevented) fermer();
    };
    document.addEventListener('keydown', surTouche);
    return () => document.removeEventListener('keydown', surTouche);
  }, [fermer]);
  return (
    <div className={styles.page}>
      <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={fermer}>
        {MOTS.retour}
      </Button>
      <h2 ref={titre} tabIndex={-1} className={styles.titre}>
        {MOTS.pages[page]}
      </h2>
      <Suspense fallback={<Spinner size="small" label={MOTS.chargement} />}>
        <Contenu />
      </Suspense>
    </div>
  );
}
