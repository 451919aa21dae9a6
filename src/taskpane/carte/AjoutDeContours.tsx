import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { ActionRefusee } from '../../actions/contrat.ts';
import { type Contours, lireContours, OCTETS_DE_CONTOURS } from '../../domain/carte/contours.ts';
import { phrase } from '../../domain/messages/index.ts';
import { useVolet } from '../contexte.ts';
import { MOTS_DE_CARTE as mots } from '../motsDeCarte.ts';

const OCTETS_PAR_MO = 1_000_000;

const useStyles = makeStyles({
  outil: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Outlines that the user takes from her disk to draw under the residences; they go no further than this page. */
export function AjoutDeContours(props: {
  readonly contours: readonly Contours[];
  readonly changer: (contours: readonly Contours[]) => void;
}) {
  const styles = useStyles();
  const { atelier } = useVolet();
  const entree = useRef<HTMLInputElement>(null);
  const { contours, changer } = props;

  const ajouter = async (fichier: File) => {
    const lus = await atelier.faire(async () => {
      if (fichier.size > OCTETS_DE_CONTOURS) {
        const mo = OCTETS_DE_CONTOURS / OCTETS_PAR_MO;
        throw new ActionRefusee(phrase({ code: 'contours-trop-gros', nom: fichier.name, mo }));
      }
      const lecture = lireContours(fichier.name, await fichier.text());
      if (!lecture.ok) throw new ActionRefusee(lecture.phrase);
      return lecture.contours;
    });
    if (!lus) return;
    changer([...contours.filter(({ nom }) => nom !== lus.nom), lus]);
    atelier.dire({ intention: 'info', phrase: mots.ajoute(lus.nom, lus.lignes.length, lus.systeme) });
  };

  return (
    <div className={styles.outil}>
      <Button onClick={() => entree.current?.click()}>{mots.ajouter}</Button>
      {contours.map((un) => (
        <Button
          key={un.nom}
          appearance="subtle"
          size="small"
          onClick={() => changer(contours.filter((autre) => autre !== un))}
        >
          {mots.retirer(un.nom)}
        </Button>
      ))}
      <p className={styles.discret}>{mots.contoursAide(OCTETS_DE_CONTOURS / OCTETS_PAR_MO)}</p>
      <input
        ref={entree}
        type="file"
        hidden
        accept=".geojson,.json,application/geo+json,application/json"
        aria-label={mots.ajouter}
        onChange={(evenement) => {
          const fichier = evenement.target.files?.[0];
          evenement.target.value = '';
          if (fichier) void ajouter(fichier);
        }}
      />
    </div>
  );
}
