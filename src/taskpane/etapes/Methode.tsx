import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { verifierMethode } from '../../domain/methode/json.ts';
import type { Methode as MethodeCil } from '../../domain/methode/methode.ts';
import { PRESETS } from '../../domain/methode/presets.ts';
import { Choix } from '../Choix.tsx';
import { useVolet } from '../contexte.ts';
import { Depliant } from '../Depliant.tsx';
import { Fichier } from '../methode/Fichier.tsx';
import { Fragilite } from '../methode/Fragilite.tsx';
import { Identite } from '../methode/Identite.tsx';
import { Indicateurs } from '../methode/Indicateurs.tsx';
import { Poids } from '../methode/Poids.tsx';
import { Reference } from '../methode/Reference.tsx';
import { RegleDeOnze } from '../methode/RegleDeOnze.tsx';
import { Seuils } from '../methode/Seuils.tsx';
import { MOTS } from '../mots.ts';
import { MOTS_DE_FRAGILITE } from '../motsDeFragilite.ts';
import { Pied } from '../Pied.tsx';

const mots = MOTS.methode;

const useStyles = makeStyles({
  texte: { margin: 0 },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  partie: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** Step 2: what the CIL agreed. Loaded apart by the pane, hence the default export. */
export default function Methode() {
  const { brouillon } = useVolet().parcours;
  return brouillon && <Formulaire methode={brouillon} />;
}

function Formulaire({ methode }: { readonly methode: MethodeCil }) {
  const styles = useStyles();
  const { actions, parcours, emettre, atelier } = useVolet();
  const { dire, lancer } = atelier;
  const [invalides, setInvalides] = useState<readonly string[]>([]);
  /** Counts the replacements of the whole method, so that half-typed fields do not outlive them. */
  const [remplacements, setRemplacements] = useState(0);

  const changer = useCallback(
    (methode: MethodeCil) => emettre({ type: 'methodeModifiee', methode }),
    [emettre],
  );
  const signaler = useCallback(
    (label: string, valide: boolean) =>
      setInvalides((avant) => {
        if (valide === !avant.includes(label)) return avant;
        return valide ? avant.filter((autre) => autre !== label) : [...avant, label];
      }),
    [],
  );
  const remplacer = (methode: MethodeCil) => {
    changer(methode);
    setRemplacements((nombre) => nombre + 1);
  };

  const enregistrer = async () => {
    const probleme = empechement(methode, invalides);
    if (probleme !== null) return dire({ intention: 'warning', phrase: probleme });
    const ecrite = await lancer(mots.travail, async (suivi) => {
      await actions.enregistrerMethode(methode, suivi);
      return methode;
    });
    if (ecrite) emettre({ type: 'methodeEnregistree', methode: ecrite });
  };

  const profils = [...new Set([methode.profil, ...PRESETS.map(({ profil }) => profil)])];
  const reglages = { methode, changer, signaler };
  const sections = [
    {
      nom: 'indicateurs',
      titre: mots.indicateurs(methode.indicateurs.length),
      contenu: <Indicateurs methode={methode} changer={changer} />,
    },
    { nom: 'poids', titre: mots.poids, contenu: <Poids {...reglages} /> },
    { nom: 'fragilite', titre: MOTS_DE_FRAGILITE.titre, contenu: <Fragilite {...reglages} /> },
    { nom: 'reference', titre: mots.reference, contenu: <Reference {...reglages} /> },
    { nom: 'seuils', titre: mots.seuils, contenu: <Seuils {...reglages} /> },
    { nom: 'secret', titre: mots.secret, contenu: <RegleDeOnze {...reglages} /> },
    { nom: 'identite', titre: mots.identite, contenu: <Identite {...reglages} /> },
    { nom: 'fichier', titre: mots.fichier, contenu: <Fichier methode={methode} charger={remplacer} /> },
  ];

  return (
    <>
      <p className={styles.texte}>{mots.provenance[parcours.provenance]}</p>
      <Choix
        label={mots.profil}
        hint={mots.profilAide}
        valeur={methode.profil}
        options={profils.map((profil) => [profil, profil])}
        changer={(choisi) => {
          const profil = PRESETS.find(({ profil }) => profil === choisi);
          if (profil) remplacer(profil);
        }}
      />
      <div key={remplacements}>
        {sections.map(({ nom, titre, contenu }) => (
          <Depliant key={nom} titre={titre} ouvert={nom === 'poids'}>
            <div className={styles.partie}>{contenu}</div>
          </Depliant>
        ))}
      </div>
      <p className={styles.discret}>{mots.annonce}</p>
      <Pied>
        <Button
          appearance="primary"
          disabledFocusable={atelier.travail !== null}
          onClick={() => void enregistrer()}
        >
          {mots.enregistrer}
        </Button>
      </Pied>
    </>
  );
}

/** Why the method cannot be saved as it stands, null when it can. */
function empechement(methode: MethodeCil, invalides: readonly string[]): string | null {
  if (invalides.length > 0) return mots.aCorriger;
  if (methode.indicateurs.length === 0) return mots.aucunIndicateur;
  return verifierMethode(methode)[0] ?? null;
}
