import { makeStyles, tokens } from '@fluentui/react-components';
import type { BilanDeDiffusion } from '../../actions/contrat.ts';
import { Depliant } from '../Depliant.tsx';
import { Message } from '../Message.tsx';
import { MOTS_DE_DIFFUSION } from '../motsDeDiffusion.ts';
import { insecable } from '../typographie.ts';
import { BarreDesChiffres } from './BarreDesChiffres.tsx';
import { TitreVise } from './TitreVise.tsx';

const mots = MOTS_DE_DIFFUSION;

const useStyles = makeStyles({
  texte: { margin: 0 },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  liste: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** What a protection gives, written or not: figures shown and hidden, the price of the grouping, what to know. */
export function Protection({ bilan, titre }: { readonly bilan: BilanDeDiffusion; readonly titre: string }) {
  const styles = useStyles();
  const { prix, plusPetiteLatitude, plusPetiteSomme, nonProtegees, conseils } = bilan;
  const phrases = [
    ...(prix ? [mots.cellules(prix.cellules.avant, prix.cellules.apres)] : []),
    ...(plusPetiteLatitude === null ? [] : [mots.latitude(plusPetiteLatitude)]),
    ...(plusPetiteSomme === null ? [] : [mots.somme(plusPetiteSomme)]),
  ];
  return (
    <>
      <TitreVise texte={titre} />
      <BarreDesChiffres bilan={bilan} />
      {nonProtegees.length > 0 && (
        <>
          <Message message={{ intention: 'error', phrase: mots.nonProtegees(nonProtegees.length) }} />
          <Depliant titre={mots.remedes} ouvert={nonProtegees.length === 1}>
            <ul className={styles.liste}>
              {nonProtegees.map((phrase) => (
                <li key={phrase}>{insecable(phrase)}</li>
              ))}
            </ul>
          </Depliant>
        </>
      )}
      {prix && (
        <p className={styles.texte}>
          {insecable(mots.prix(prix.residences, prix.seules, prix.groupes))}
          {prix.insuffisants > 0 && ` ${insecable(mots.insuffisants(prix.insuffisants))}`}
        </p>
      )}
      {phrases.map((phrase) => (
        <p key={phrase} className={styles.discret}>
          {insecable(phrase)}
        </p>
      ))}
      {conseils.length > 0 && (
        <Depliant titre={mots.conseils}>
          <ul className={styles.liste}>
            {conseils.map((conseil) => (
              <li key={conseil} className={styles.discret}>
                {insecable(conseil)}
              </li>
            ))}
          </ul>
        </Depliant>
      )}
    </>
  );
}
