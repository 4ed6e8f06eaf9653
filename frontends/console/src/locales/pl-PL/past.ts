import type { Words } from '..';

export const past: Words = {
  past: {
    title: 'To jest przeszłość',
    titleAt: 'Jak było: {{when}}',
    body: 'Odczytano z dziennika zdarzeń do pozycji {{position}}. Niczego nie można tu zmienić.',
    bodyAt: 'Odczytano z dziennika zdarzeń. Niczego nie można tu zmienić.',
    activity: 'Wróć do aktywności',
    now: 'Pokaż, jak jest teraz',
    open: 'Jak było wtedy',
    pick: 'Stan na',
    show: 'Pokaż, jak było',
    erased: 'Tę osobę od tego czasu wymazano. Tego, co osobiste, nie da się już odczytać.',
    secrets: 'Ich nazwy; jakie były, o przeszłości się nie mówi.',
  },
};
