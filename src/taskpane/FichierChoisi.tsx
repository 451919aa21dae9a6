import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Apercu, ChoixDImport, Filtre, SourceDeFichier } from '../actions/contrat.ts';
import { Choix } from './Choix.tsx';
import { Colonnes } from './Colonnes.tsx';
import { useVolet } from './contexte.ts';
import { corriger } from './correction.ts';
import { MOTS } from './mots.ts';
import { insecable } from './typographie.ts';

const mots = MOTS.fichier;

const useStyles = makeStyles({
  texte: { margin: 0, overflowWrap: 'anywhere' },
  bouton: { alignSelf: 'flex-start' },
});

export interface FichierOuvert {
  readonly source: SourceDeFichier;
  readonly apercu: Extract<Apercu, { lisible: true }>;
}

type Echelle = Filtre['echelle'] | 'tout';

const ECHELLES: readonly (readonly [Echelle, string])[] = [
  ['tout', mots.echelles.tout],
  ['commune', mots.echelles.commune],
  ['epci', mots.echelles.epci],
  ['departement', mots.echelles.departement],
];

const OCTETS_PAR_MO = 1_000_000;

const enValeurs = (texte: string): string[] =>
  texte
    .split(/[,;]/)
    .map((valeur) => valeur.trim())
    .filter((valeur) => valeur !== '');

/** What the chosen file seems to be, its columns to correct, and the territory to keep of it. */
export function FichierChoisi(props: {
  readonly ouvert: FichierOuvert;
  readonly reconnaitre: (colonnes: ChoixDImport['colonnes']) => void;
  readonly compter: (choix: ChoixDImport) => void;
}) {
  const styles = useStyles();
  const { atelier } = useVolet();
  const { source, apercu } = props.ouvert;
  const { colonnes, libelle } = apercu.reconnaissance;
  const [table, setTable] = useState<Pick<ChoixDImport, 'colonnes'>>({ colonnes: {} });
  const [echelle, setEchelle] = useState<Echelle>('tout');
  const [texte, setTexte] = useState('');
  const [essaye, setEssaye] = useState(false);
  const valeurs = enValeurs(texte);
  const exemples = echelle === 'tout' ? [] : apercu.exemples[echelle];
  const invalide = echelle !== 'tout' && valeurs.length === 0;

  const compter = () => {
    setEssaye(true);
    if (invalide) return;
    props.compter({ colonnes: table.colonnes, filtre: echelle === 'tout' ? null : { echelle, valeurs } });
  };

  return (
    <>
      <p className={styles.texte}>
        {insecable(mots.semble(source.name, source.size / OCTETS_PAR_MO, libelle.split(',')[0] ?? ''))}
      </p>
      <Colonnes
        colonnes={colonnes}
        choisies={table.colonnes}
        corriger={(index, champ) => {
          const corrigee = corriger(table, colonnes, index, champ);
          setTable(corrigee);
          props.reconnaitre(corrigee.colonnes);
        }}
      />
      <Choix label={mots.territoire} valeur={echelle} options={ECHELLES} changer={setEchelle} />
      {echelle !== 'tout' && (
        <Field
          label={mots.valeurs}
          {...(exemples.length > 0 && { hint: mots.exemples(exemples) })}
          {...(essaye &&
            invalide && { validationState: 'error', validationMessage: mots.valeursObligatoires })}
        >
          <Input value={texte} onChange={(_, { value }) => setTexte(value)} />
        </Field>
      )}
      <Button className={styles.bouton} disabledFocusable={atelier.travail !== null} onClick={compter}>
        {mots.compter}
      </Button>
    </>
  );
}
