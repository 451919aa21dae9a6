import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  ActionRefusee,
  type BilanDeDiffusion,
  type PreparationDeDiffusion,
  type Suivi,
} from '../../actions/contrat.ts';
import { FEUILLES } from '../../sheets/noms.ts';
import { useVolet } from '../contexte.ts';
import { MOTS_DE_DIFFUSION } from '../motsDeDiffusion.ts';
import { insecable } from '../typographie.ts';

const mots = MOTS_DE_DIFFUSION.copie;

const useStyles = makeStyles({
  copie: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  titre: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  bouton: { alignSelf: 'flex-start' },
});

/** The share copy: for whom, what for, and what it holds. Without a protection that holds, the way to it. */
export function CopieDiffusable() {
  const styles = useStyles();
  const { parcours, emettre, atelier } = useVolet();
  const { protection } = parcours;
  const manque =
    protection === null ? mots.sansProtection : protection.nonProtegees.length > 0 ? mots.nonProtegee : null;
  return (
    <section className={styles.copie}>
      <h4 className={styles.titre}>{mots.titre}</h4>
      <p className={styles.discret}>{insecable(mots.texte)}</p>
      {manque === null && protection ? (
        <Formulaire protection={protection} />
      ) : (
        <>
          <p className={styles.discret}>{manque}</p>
          <Button
            className={styles.bouton}
            disabledFocusable={atelier.travail !== null}
            onClick={() => {
              atelier.dire(null);
              emettre({ type: 'etapeOuverte', etape: 'secret' });
            }}
          >
            {mots.protegerDAbord}
          </Button>
        </>
      )}
    </section>
  );
}

function Formulaire({ protection }: { readonly protection: BilanDeDiffusion }) {
  const styles = useStyles();
  const { actions, parcours, atelier } = useVolet();
  const { donnees, choixDeDiffusion, aEcrire } = parcours;
  const [destinataire, setDestinataire] = useState('');
  const [usage, setUsage] = useState('');
  const [faite, setFaite] = useState(false);

  const copier = async () => {
    const fait = await atelier.lancer(mots.travail, async (suivi) => {
      const preparation = aEcrire ?? (await refaire(suivi));
      await actions.copieDiffusable(preparation, { destinataire, usage }, suivi);
      return true;
    });
    if (!fait) return;
    setFaite(true);
    atelier.dire({ intention: 'success', phrase: mots.faite });
  };
  const refaire = async (suivi: Suivi): Promise<PreparationDeDiffusion> => {
    if (!donnees || !choixDeDiffusion) throw new ActionRefusee(mots.sansProtection);
    return memeProtection(await actions.preparerDiffusion(donnees, choixDeDiffusion, suivi), protection);
  };

  return (
    <>
      <Field label={mots.destinataire}>
        <Input value={destinataire} onChange={(_, { value }) => setDestinataire(value)} />
      </Field>
      <Field label={mots.usage}>
        <Input value={usage} onChange={(_, { value }) => setUsage(value)} />
      </Field>
      <Button
        className={styles.bouton}
        appearance="primary"
        disabledFocusable={atelier.travail !== null}
        onClick={() => void copier()}
      >
        {mots.faire}
      </Button>
      {faite && (
        <Link as="button" onClick={() => void atelier.faire(() => actions.allerA(FEUILLES.journal))}>
          {mots.journal}
        </Link>
      )}
    </>
  );
}

/** A protection made again must be the one that the workbook shows: else its data have changed. */
function memeProtection(
  preparation: PreparationDeDiffusion,
  ecrite: BilanDeDiffusion,
): PreparationDeDiffusion {
  const { figures, primaires, secondaires } = preparation.bilan;
  const meme =
    figures === ecrite.figures && primaires === ecrite.primaires && secondaires === ecrite.secondaires;
  if (!meme) throw new ActionRefusee(mots.changee);
  return preparation;
}
