import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadPages, useSaveSignInSettings, type UploadedPages } from './api';

interface Showing {
  /** The zip that is on its way, and which part of it has left, from 0 to 1. */
  sent: { name: string; part: number } | undefined;
  isBusy: boolean;
  /** Uploads a zip and shows its pages, or without one shows the built-in pages. */
  show: (zip: File | null) => void;
  /** Ends the upload, with everything left as it is. */
  cancel: () => void;
}

/** Switches the sign-in pages, to others that are uploaded first, or back. */
export function useShowPages(shown: UploadedPages | null): Showing {
  const { t } = useTranslation('console');
  const save = useSaveSignInSettings();
  const notifyProblem = useNotifyProblem();
  const [part, setPart] = useState(0);
  const ending = useRef<AbortController>(undefined);
  const put = (customUiAssets: UploadedPages | null) => save({ customUiAssets });
  const send = (zip: File) => {
    setPart(0);
    ending.current = new AbortController();
    return uploadPages(zip, { onProgress: setPart, signal: ending.current.signal });
  };
  const change = useMutation({
    mutationFn: async (zip: File | null) => {
      ending.current = undefined; // that an earlier upload was called back says nothing of this
      await put(zip && (await send(zip)));
      return shown; // as it was, however often it was read again since
    },
    onSuccess: (before, zip) => notifySuccess(t(zip ? 'signin.pages.ownNow' : 'signin.pages.builtInNow'), () => put(before)),
    onError: (cause) => {
      if (!ending.current?.signal.aborted) notifyProblem(cause);
    },
  });
  const zip = change.isPending ? change.variables : null;
  return {
    sent: zip ? { name: zip.name, part } : undefined,
    isBusy: change.isPending,
    show: change.mutate,
    cancel: () => ending.current?.abort(),
  };
}
