package org.stet.core.article.date;

import java.util.regex.Pattern;

/** What the words before a day on a page say the day is, in the languages of the web. */
enum DateLabel {
    /** The day of publication. */
    PUBLISHED,
    /** The day of the last change. */
    UPDATED,
    /** The day of something else: a birth, a deadline, a copyright. */
    OTHER,
    /** Nothing is said. */
    NONE;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern PUBLISHED_WORDS = words(
            "published|posted|publication date|publish date|date published|pub date|created|release date|released|written on|submitted|issued?|filed",
            "veröffentlicht|veröffentlichung|erstellt|publiziert|erschienen|eingestellt|geschrieben|gepostet|erstmals",
            "publié\\w*|mis en ligne|paru|parution|créé|rédigé|publicado|publicada|publicación|publicação|pubblicat[oa]|pubblicazione|creado|criado",
            "gepubliceerd|geplaatst|publicerad|publicerat|publiceret|publisert|udgivet|julkaistu|opublikowan\\w*|publikacji|dodan[oy]|utworzono",
            "zveřejněno|publikováno|vydáno|publikované|uverejnené|közzétéve|megjelen\\w*|publicat|objavljen\\w*|avaldatud|publicēts|paskelbta",
            "опубликован\\w*|дата публикации|размещено|опубліковано|публикуван\\w*|објављено|δημοσιεύ\\w*|δημοσίευση\\w*|yayın\\w*|eklenme|diterbitkan|dipublikasikan|ditulis",
            "đăng|公開|投稿|掲載|配信|发布|發布|發佈|发表|發表|등록|입력|게시|نشر|تاريخ النشر|פורסם|เผยแพร่|प्रकाशित");

    private static final Pattern UPDATED_WORDS = words(
            "updated?|modified|last (?:changed?|edit(?:ed)?|revised)|revised|reviewed|edited|aktualisiert\\w*|aktualisierung|geändert|änderung|bearbeitet|überarbeitet",
            "mis(?:e)? à jour|màj|maj|modifié\\w*|actualizad[oa]|actualización|modificad[oa]|atualizad[oa]|atualização|alterad[oa]|aggiornat[oa]|aggiornamento|modifica",
            "bijgewerkt|gewijzigd|uppdatera\\w*|opdateret|oppdatert|endret|ändrad|päivitetty|muokattu|aktualiz\\w*|zmieniono|modyfikac\\w*|upraveno|upravené|frissít\\w*|módosít\\w*",
            "actualizat|ažurirano|izmijenjeno|обновлен\\w*|изменен\\w*|оновлен\\w*|обновен\\w*|ενημερώθηκε|ενημέρωση|güncelle\\w*|diperbarui|diupdate|cập nhật|更新|수정|تحديث|עודכן|อัปเดต|अपडेट");

    private static final Pattern OTHER_WORDS = words(
            "received|accepted|approved|recorded|born|died|expires?|expiry|until|deadline|valid|starts?|ends?|member since|member for|joined|registered|accessed|retrieved|archived|copyright|©|\\(c\\)|since|from|due|event|on air",
            "geboren|gestorben|gültig|anmeldung|anmeldedatum|beigetreten|dabei seit|mitglied seit|abgerufen|zuletzt abgerufen|bis zum|seit|consulté|jusqu'au|consultado|hasta|fino al|geldig");

    private static Pattern words(String... alternatives) {
        return Pattern.compile("(?<![\\p{L}])(?:" + String.join("|", alternatives) + ")(?![a-zà-ÿ])", FLAGS);
    }

    /** What is said last before the day counts: {@code Published 1 May, updated} speaks of an update. */
    static DateLabel of(String before) {
        int published = last(PUBLISHED_WORDS, before);
        int updated = last(UPDATED_WORDS, before);
        int other = last(OTHER_WORDS, before);
        if (Math.max(published, Math.max(updated, other)) < 0) {
            return NONE;
        }
        if (published > updated && published > other) {
            return PUBLISHED;
        }
        return updated > other ? UPDATED : OTHER;
    }

    private static int last(Pattern words, String text) {
        var matcher = words.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }
}
