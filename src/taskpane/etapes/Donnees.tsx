import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Cles } from '../Cles.tsx';
import { Colonnes } from '../Colonnes.tsx';
import { useVolet } from '../contexte.ts';
import { corriger, useCorrection } from '../correction.ts';
import { MOTS } from '../mots.ts';
import { lireLesSources } from '../ouverture.ts';
import { Pied } from '../Pied.tsx';
import { sourceChoisie } from '../parcours.ts';
import { Remarques } from '../Remarques.tsx';
import { Sources } from '../Sources.tsx';
import { Exemple } from './Exemple.tsx';

const mots = MOTS.donnees;

const useStyles = makeStyles({
  compris: {
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  discret: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  texte: { margin: 0 },
});

/** Step 1: which table, what was understood of it, and the user's corrections. */
export function Donnees() {
  const styles = useStyles();
  const { actions, parcours, emettre, atelier } = useVolet();
  const reconnaitre = useCorrection();
  const { choix, sources } = parcours;
  const source = sourceChoisie(parcours);
  const lisibles = sources.filter((s) => s.lisible);

  const relire = async () => {
    const relues = await atelier.lancer(mots.lecture, (suivi) => lireLesSources(actions, choix, suivi));
    if (!relues) return;
    emettre({ type: 'sourcesLues', sources: relues });
    atelier.dire({ intention: 'info', phrase: mots.relu(relues.filter((s) => s.lisible).length) });
  };

  return (
    <>
      {lisibles.length === 0 && <p className={styles.texte}>{mots.aucune}</p>}
      <Sources />
      {choix && source?.lisible && (
        <>
          <div className={styles.compris}>
            <span className={styles.discret}>{mots.sembleEtre}</span>
            <strong>{source.reconnaissance.libelle}</strong>
            <span className={styles.discret}>{mots.plage(source.reconnaissance.plage)}</span>
          </div>
          <Remarques feuille={source.feuille} remarques={source.reconnaissance.remarques} />
          <Colonnes
            colonnes={source.reconnaissance.colonnes}
            choisies={choix.colonnes}
            corriger={(index, champ) =>
              void reconnaitre(corriger(choix, source.reconnaissance.colonnes, index, champ))
            }
          />
          <Cles
            cles={source.cles}
            choisie={choix.cle}
            choisir={(cle) => void reconnaitre({ ...choix, cle })}
          />
        </>
      )}
      <Pied>
        {source?.lisible && (
          <Button
            appearance="primary"
            disabledFocusable={atelier.travail !== null}
            onClick={() => emettre({ type: 'donneesRetenues' })}
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
      <Exemple />
    </>
  );
}
