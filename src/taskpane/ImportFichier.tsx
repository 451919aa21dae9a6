import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import {
  ActionRefusee,
  type BilanDImport,
  type ChoixDImport,
  type SourceDeFichier,
} from '../actions/contrat.ts';
import { useVolet } from './contexte.ts';
import { Depliant } from './Depliant.tsx';
import { FichierChoisi, type FichierOuvert } from './FichierChoisi.tsx';
import { MOTS } from './mots.ts';
import { insecable } from './typographie.ts';

const mots = MOTS.fichier;

const useStyles = makeStyles({
  bloc: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  texte: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  bouton: { alignSelf: 'flex-start' },
  liste: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** A CSV larger than Excel: what it seems to be, the territory to keep, then its residences in a sheet. */
export function ImportFichier() {
  const styles = useStyles();
  const { actions, emettre, atelier } = useVolet();
  const entree = useRef<HTMLInputElement>(null);
  const [ouvert, setOuvert] = useState<FichierOuvert | null>(null);
  const [bilan, setBilan] = useState<BilanDImport | null>(null);

  const ouvrir = async (source: SourceDeFichier, colonnes: ChoixDImport['colonnes'] = {}) => {
    const apercu = await atelier.faire(async () => {
      const vu = await actions.apercevoirFichier(source, colonnes);
      if (!vu.lisible) throw new ActionRefusee(vu.phrase);
      return vu;
    });
    if (apercu) setOuvert({ source, apercu });
  };

  const compter = async ({ source }: FichierOuvert, choix: ChoixDImport) => {
    setBilan(null);
    const fait = await atelier.lancer(mots.travail, async (suivi) => {
      const bilan = await actions.importerFichier(source, choix, suivi);
      return { bilan, sources: await actions.inspecterClasseur({}) };
    });
    if (!fait) return;
    const { feuille, residences, gardees, lues } = fait.bilan;
    emettre({ type: 'sourcesLues', sources: fait.sources });
    setOuvert(null);
    setBilan(fait.bilan);
    atelier.dire({ intention: 'success', phrase: mots.fait(feuille, residences, gardees, lues) });
  };

  return (
    <Depliant titre={mots.titre}>
      <div className={styles.bloc}>
        <p className={styles.texte}>{insecable(mots.texte)}</p>
        <Button
          className={styles.bouton}
          disabledFocusable={atelier.travail !== null}
          onClick={() => entree.current?.click()}
        >
          {ouvert ? mots.autre : mots.choisir}
        </Button>
        <input
          ref={entree}
          type="file"
          hidden
          accept=".csv,.txt,.tsv,text/csv"
          aria-label={mots.choisir}
          onChange={(evenement) => {
            const fichier = evenement.target.files?.[0];
            evenement.target.value = '';
            setBilan(null);
            if (fichier) void ouvrir(fichier);
          }}
        />
        {ouvert && (
          <FichierChoisi
            key={ouvert.source.name}
            ouvert={ouvert}
            reconnaitre={(colonnes) => void ouvrir(ouvert.source, colonnes)}
            compter={(choix) => void compter(ouvert, choix)}
          />
        )}
        {bilan && bilan.remarques.length > 0 && (
          <Depliant titre={mots.remarques(bilan.remarques.length)}>
            <ul className={styles.liste}>
              {bilan.remarques.map((phrase) => (
                <li key={phrase}>{insecable(phrase)}</li>
              ))}
            </ul>
          </Depliant>
        )}
      </div>
    </Depliant>
  );
}
