import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback } from 'react';
import { useVolet } from './contexte.ts';
import { idDuTitre } from './Etape.tsx';
import { Message } from './Message.tsx';
import { Progression } from './Progression.tsx';

const useStyles = makeStyles({
  pied: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** The last message, at the head of the step that opens or at the foot of the one at work. */
export function DernierMessage({ enTete }: { readonly enTete: boolean }) {
  const { actions, atelier } = useVolet();
  const { message } = atelier;
  if (message === null || (message.enTete ?? false) !== enTete) return null;
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
      <DernierMessage enTete={false} />
      {atelier.travail && (
        <Progression travail={atelier.travail} annuler={atelier.annuler} rendreLeFocus={rendreLeFocus} />
      )}
      {props.children}
    </div>
  );
}
