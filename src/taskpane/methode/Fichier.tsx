import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { ActionRefusee } from '../../actions/contrat.ts';
import { ecrireMethode, lireMethode } from '../../domain/methode/json.ts';
import type { Methode } from '../../domain/methode/methode.ts';
import { useVolet } from '../contexte.ts';
import { MOTS } from '../mots.ts';
import { telecharger } from '../telecharger.ts';

const mots = MOTS.methode;

const useStyles = makeStyles({
  boutons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The method as a JSON file, to send to another landlord or to take from one. */
export function Fichier(props: { readonly methode: Methode; readonly charger: (methode: Methode) => void }) {
  const styles = useStyles();
  const { atelier } = useVolet();
  const entree = useRef<HTMLInputElement>(null);
  const { methode } = props;

  const exporter = () =>
    telecharger(mots.nomDuFichier(methode.nom, methode.version), ecrireMethode(methode), 'application/json');

  const importer = async (fichier: File) => {
    const lue = await atelier.faire(async () => {
      const lecture = lireMethode(await fichier.text());
      if (!lecture.ok) throw new ActionRefusee(lecture.phrase);
      return lecture.methode;
    });
    if (!lue) return;
    props.charger(lue);
    atelier.dire({ intention: 'info', phrase: mots.importee(lue.nom) });
  };

  return (
    <>
      <p className={styles.discret}>{mots.fichierAide}</p>
      <div className={styles.boutons}>
        <Button onClick={exporter}>{mots.exporter}</Button>
        <Button onClick={() => entree.current?.click()}>{mots.importer}</Button>
      </div>
      <input
        ref={entree}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={mots.importer}
        onChange={(evenement) => {
          const fichier = evenement.target.files?.[0];
          evenement.target.value = '';
          if (fichier) void importer(fichier);
        }}
      />
    </>
  );
}
