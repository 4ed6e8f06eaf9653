import type { Words } from '..';

export const past: Words = {
  past: {
    title: 'Ceci est le passé',
    titleAt: 'Tel que c’était le {{when}}',
    body: 'Lu dans le journal des événements jusqu’à la position {{position}}. Rien ne peut être modifié ici.',
    bodyAt: 'Lu dans le journal des événements. Rien ne peut être modifié ici.',
    activity: 'Retour à l’activité',
    now: 'Montrer tel que c’est maintenant',
    open: 'Tel que c’était alors',
    pick: 'À la date du',
    show: 'Montrer tel que c’était',
    erased: 'Cette personne a été effacée depuis. Ce qui était personnel n’est plus lisible.',
    secrets: 'Leurs noms ; ce qu’ils contenaient n’est pas dit du passé.',
  },
};
