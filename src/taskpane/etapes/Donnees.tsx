import { Button, makeStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { Cles } from '../Cles.tsx';
import { Compris } from '../Compris.tsx';
import { tableDuChoix } from '../choix.ts';
import { useVolet } from '../contexte.ts';
import { useReconnaissance } from '../correction.ts';
import { tablePrincipale, tablesEnUsage } from '../enUsage.ts';
import { ImportFichier } from '../ImportFichier.tsx';
import { MOTS } from '../mots.ts';
import { lireLesSources } from '../ouverture.ts';
import { Pied } from '../Pied.tsx';
import { Tables } from '../Tables.tsx';
import { Exemple } from './Exemple.tsx';

const mots = MOTS.donnees;

const useStyles = makeStyles({ texte: { margin: 0 } });

/** Step 1: which tables, what was understood of them together, and the user's corrections. */
export function Donnees() {
  const styles = useStyles();
  const { actions, parcours, emettre, atelier } = useVolet();
  const reconnaitre = useReconnaissance();
  const [invalides, setInvalides] = useState<ReadonlySet<string>>(new Set());
  const { choix, sources } = parcours;
  const enUsage = tablesEnUsage(choix, sources);
  const principale = tablePrincipale(enUsage)?.source;
  const lisibles = sources.filter((source) => source.lisible);

  const signaler = useCallback(
    (label: string, valide: boolean) =>
      setInvalides((avant) => {
        if (valide !== avant.has(label)) return avant;
        const apres = new Set(avant);
        if (valide) apres.delete(label);
        else apres.add(label);
        return apres;
      }),
    [],
  );
  const relire = async () => {
    const relues = await atelier.lancer(mots.lecture, (suivi) => lireLesSources(actions, choix, suivi));
    if (!relues) return;
    emettre({ type: 'sourcesLues', sources: relues });
    atelier.dire({ intention: 'info', phrase: mots.relu(relues.filter((s) => s.lisible).length) });
  };
  const utiliser = () => {
    if (invalides.size > 0) atelier.dire({ intention: 'warning', phrase: mots.anneeACorriger });
    else emettre({ type: 'donneesRetenues' });
  };

  return (
    <>
      {lisibles.length === 0 && <p className={styles.texte}>{mots.aucune}</p>}
      <Tables signaler={signaler} />
      {lisibles.length > 0 && <Compris enUsage={enUsage} />}
      {principale && (
        <Cles
          cles={principale.cles}
          choisie={choix.cle}
          choisir={(cle) => {
            emettre({ type: 'cleChoisie', cle });
            void reconnaitre(tableDuChoix(choix, principale.feuille), cle);
          }}
        />
      )}
      <Pied>
        {lisibles.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={atelier.travail !== null || enUsage.length === 0}
            onClick={utiliser}
          >
            {mots.utiliser}
          </Button>
        )}
        <Button
          appearance="subtle"
          disabledFocusable={atelier.travail !== null}
          onClick={() => void relire()}
        >
          {mots.relire}
        </Button>
      </Pied>
      <ImportFichier />
      <Exemple />
    </>
  );
}
