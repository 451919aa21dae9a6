import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  titre: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    scrollMarginTop: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A title that takes the focus when it comes: what was pressed is gone, and what it gave begins here. */
export function TitreVise({ texte }: { readonly texte: string }) {
  const styles = useStyles();
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    titre.current?.focus({ preventScroll: true });
    titre.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <h4 ref={titre} tabIndex={-1} className={styles.titre}>
      {texte}
    </h4>
  );
}
