import { useVolet } from '../contexte.ts';
import { Message } from '../Message.tsx';
import { Progression } from '../Progression.tsx';

/** The last thing said and the work under way, on a page that has no step to say them. */
export function CeQuiSePasse() {
  const { actions, atelier } = useVolet();
  const { message, travail, annuler, faire } = atelier;
  return (
    <>
      {message && (
        <Message
          message={message}
          voir={({ feuille, cellule }) => void faire(() => actions.allerA(feuille, cellule))}
        />
      )}
      {travail && <Progression travail={travail} annuler={annuler} />}
    </>
  );
}
