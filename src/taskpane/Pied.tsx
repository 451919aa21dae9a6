import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback } from 'react';
import { useVolet } from './contexte.ts';
import { idDuTitre } from './Etape.tsx';
import { Message } from './Message.tsx';
import { Progression } from './Progression.tsx';

const useStyles = makeStyles({
  pied: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
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
  const { atelier, parcours } = useVolet();
  const { ouverte } = parcours;
  const rendreLeFocus = useCallback(() => {
    if (ouverte) document.getElementById(idDuTitre(ouverte))?.focus();
  }, [ouverte]);
  return (
    <div className={styles.pied}>
      <DernierMessage place="pied" />
      {atelier.travail && (
        <Progression travail={atelier.travail} annuler={atelier.annuler} rendreLeFocus={rendreLeFocus} />
      )}
      {props.children}
    </div>
  );
}
