import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

const useStyles = makeStyles({
  titre: {
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  fort: { fontWeight: tokens.fontWeightSemibold },
  discret: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  contenu: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
});

/** A line that opens on its details; nothing of the details exists before it is opened. */
export function Depliant(props: {
  readonly titre: ReactNode;
  readonly discret?: boolean;
  readonly ouvert?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const [ouvert, setOuvert] = useState(props.ouvert ?? false);
  return (
    <details open={ouvert} onToggle={(evenement) => setOuvert(evenement.currentTarget.open)}>
      <summary className={mergeClasses(styles.titre, props.discret ? styles.discret : styles.fort)}>
        {props.titre}
      </summary>
      {ouvert && <div className={styles.contenu}>{props.children}</div>}
    </details>
  );
}
