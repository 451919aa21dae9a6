import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useVolet } from './contexte.ts';
import { Message } from './Message.tsx';
import { Progression } from './Progression.tsx';

const useStyles = makeStyles({
  /** Stays in sight while the step scrolls: the main button is never to be looked for. */
  pied: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':empty': { display: 'none' },
  },
});

/** The last message, where it belongs: above the steps when none is open. */
export function DernierMessage({ place }: { readonly place: 'haut' | 'tete' | 'pied' }) {
  const { actions, atelier, parcours } = useVolet();
  const { message } = atelier;
  const voulue = parcours.charge && parcours.ouverte === null ? 'haut' : (message?.place ?? 'pied');
  if (message === null || voulue !== place) return null;
  return (
    <Message
      message={message}
      voir={({ feuille, cellule }) => void atelier.faire(() => actions.allerA(feuille, cellule))}
    />
  );
}

/** The end of a step: the last message, the work under way, and the main button. */
export function Pied(props: { readonly children?: ReactNode }) {
  const styles = useStyles();
  const { atelier } = useVolet();
  return (
    <div className={styles.pied}>
      <DernierMessage place="pied" />
      {atelier.travail && <Progression travail={atelier.travail} annuler={atelier.annuler} />}
      {props.children}
    </div>
  );
}
