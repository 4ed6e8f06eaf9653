package io.keystory.query.hook;

import io.keystory.events.hook.HookView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.hook.Hook;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.past.Views;
import io.keystory.store.Vault;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What can be asked about hooks; the past tells of them without what is secret. */
final class HookQueries {

    private final Documents documents;
    private final Views<HookView> views;
    private final Vault vault;

    HookQueries(Documents documents, Views<HookView> views, Vault vault) {
        this.documents = documents;
        this.views = views;
        this.vault = vault;
    }

    /** The ids of all hooks, newest first. */
    List<String> ids() {
        return documents.values("select id from read.hook order by created_at desc, id desc", String.class);
    }

    /** The hooks with these ids, in their order. */
    List<Hook> of(List<String> ids) {
        Map<String, HookView> found = views.load(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).map(this::shown).toList();
    }

    /** One hook; 404 when there is none. */
    Hook get(String id) {
        return views.find(id).map(this::shown).orElseThrow(() -> Moment.asked().isPresent()
                ? new KeystoryException("entity.not_found", 404) : KeystoryException.notFound("hooks", id));
    }

    private Hook shown(HookView view) {
        return Moment.asked().isPresent() ? Hook.withoutSecrets(view) : Hook.of(view, vault);
    }
}
