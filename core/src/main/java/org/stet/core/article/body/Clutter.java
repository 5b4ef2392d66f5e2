package org.stet.core.article.body;

import java.util.regex.Pattern;

import org.stet.core.text.TextLength;

/**
 * Tells blocks of text that belong to the page rather than to the article: labels, calls to action, pointers to other
 * articles, bylines, legal lines. Long blocks are never clutter by their words alone.
 */
public final class Clutter {

    private static final int LONG = 220;
    private static final int SHORT = 80;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** The whole block. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:browse (?:by|all|our|more)\\b.{0,30}|share(?: (?:this|on|via|with|article|story)\\b.{0,30})?|tweet|pin(?: it)?|e?-?mail|print|comments?|\\d+ comments?|reply"
                    + "|adverts?|advertisements?|advertorial|ad|ad feedback|ad policy|iklan|реклама|annonce|annons|reklama|reclame|pubblicità|sponsored(?: content)?|promoted|loading.{0,10}|close|menu|search|home|next|previous|back|more"
                    + "|related(?: (?:stories|articles|posts|news|content|topics|links))?:?|(?:more|most|also) (?:read|popular|stories|news)"
                    + "|trending(?: now)?|editor[’']?s[’']? picks?|recommended(?: for you)?|you may (?:also )?like.{0,20}|read more.{0,3}|see also:?"
                    + "|something is loading\\.?|thanks for signing up!?|swipe left below.{0,40}|\\d{1,3} (?:min|minute) read|print this article.{0,30}|scroll back to top|back to top|newsletters?|subscribe(?: now)?|sign (?:up|in)|log in|register|follow us.{0,40}|continue reading.{0,40}|story continues.{0,40}"
                    + "|(?:article|story) continues.{0,40}|skip (?:to|advert).{0,30}|watch(?: now| live)?|play video|video|photos?|gallery|image|facebook|twitter|linkedin"
                    + "|whatsapp|pinterest|reddit|telegram|instagram|save|like|copy link|font size.{0,20}|listen|anzeige|werbung|publicité|publicidad|teilen|drucken|compartir|partager)",
            FLAGS);

    /** How the block begins. */
    private static final Pattern CALL = Pattern.compile(
            "(?:\\[\\w+ \\w+=|(?:please )?(?:click|tap) (?:here|below|on the)\\b|join (?:the |our |us |over |more |\\d).{0,60}(?:fans|followers|newsletter|community|members|subscribers|facebook|channel|telegram|whatsapp)"
                    + "|(?:proudly )?powered by\\b|subscribe (?:to|now|for|here|today)\\b|sign up (?:to|for|here|now|today)\\b|follow (?:us|me|her|him|them|@\\S+|.{2,50} on (?:twitter|facebook|instagram|x|truth social|gab|gettr|telegram|youtube|linkedin|threads|bluesky))\\b"
                    + "|like us on\\b|find us on\\b|share this\\b|our standards\\s?:|you can (?:follow|reach|find) .{0,40}@|reach (?:the )?(?:reporters?|writers?|authors?)\\b|via syndigate|(?:read|see|watch|view|learn|find out|hear) (?:more|also|next|all)\\b(?: (?:about|from|on|here|at|stories|articles))?[:»>.]?"
                    + "|advertisements?\\b.{0,20}(?:story|article|content|scroll|continue)|register (?:now|for|to|today)\\b|log in (?:to|or|with)\\b|already a (?:subscriber|member)|create (?:a|your) (?:free )?account|read:|watch:|listen:|also read|related:|more:|more on this|more from\\b|you (?:may|might) also\\b|don[’']t miss\\b[:!]?|recommended:"
                    + "|(?:©|\\(c\\)|copyright\\b)|.{0,60}all rights reserved|this (?:material|story|article) (?:may not be|was originally|originally appeared|first appeared)|download (?:the|our) .{0,40}app"
                    + "|(?:photo|image|picture|video|foto|bild)s?(?: (?:by|credit|courtesy|source))?\\s?:|(?:filed under|posted in|tagged|tags?|categories|category|topics|labels|keywords|section|source)\\s?:"
                    + "|leave a (?:comment|reply)|(?:join|start) the (?:conversation|discussion)|have (?:a|an|your) .{0,40}(?:tip|story|say)\\b|got a (?:tip|story)|contact (?:us|the (?:author|reporter|writer))\\b"
                    + "|(?:last )?(?:updated?|published|posted|modified)(?: (?:on|at))?\\s?:|(?:first )?(?:published|posted|updated) (?:on |at )?\\d|support (?:our|us|independent)\\b.{0,80}|get (?:the|our) .{0,60}(?:newsletter|inbox|app|alerts)"
                    + "|get .{0,60} (?:delivered|straight|sent) (?:to|through|into) your (?:inbox|mailbox|letterbox|door)|(?:we|this (?:site|website)) uses? cookies|by (?:clicking|continuing|signing|subscribing|submitting)\\b|disclaimer:"
                    + "|lea (?:también|más|tambien)|lee (?:también|más)|te puede interesar|leia (?:também|mais)|veja também|lire aussi|à lire|voir aussi|lesen sie|mehr zum thema|siehe auch|leggi anche|lees ook|läs också|les også|czytaj (?:też|także|również))",
            FLAGS);

    private static final Pattern BYLINE = Pattern.compile(
            "(?:By|BY|Von|Por|Par|(?:(?:Story|Words|Text|Written|Posted|Published|Reported|Analysis|Opinion|Review|Photographs?|Photos|Photography|Illustrations?|Video|Graphics?) (?:by|By)))"
                    + "\\s+(?:\\p{Lu}[\\p{L}.’'-]*+[\\s,/]*+(?:and\\s++|&\\s*+)?+){1,8}(?:[|•·–—-].{0,80}|(?:on|am|le|el|,) .{0,60}\\d.{0,30})?");

    /** What stands over a list of other articles. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?:(?:more|other|latest|top|most|also|popular|trending|recent|related|recommended|further|you (?:may|might)|don[’']t miss|editor[’']?s?[’']? picks?|must[- ]reads?|keep reading|up next|what to read)\\b(?!.*[.!?]$).{0,60}"
                    + "|.{0,40}\\b(?:favou?rites|related|recommended|top|more|latest|popular) (?:stories|articles|reads|coverage|posts|links|news|headlines|reading|videos)\\s*:?"
                    + "|[\\p{L} ]{2,25} favou?rites"
                    + "|(?:lesen sie auch|mehr zum thema|das könnte sie auch interessieren|weitere artikel|à lire aussi|sur le même sujet|lire aussi|te puede interesar|le puede interesar|noticias relacionadas|más noticias|relacionad[ao]s|leia mais|leia também|veja também|mais lidas|leggi anche|articoli correlati|lees ook|meer over dit onderwerp|läs mer|les også|læs også|czytaj (?:także|też|więcej)|zobacz także|читайте также|по теме|похожие статьи|相关新闻|相关阅读|関連記事|baca juga|berita terkait)\\b.{0,40})",
            FLAGS);

    /** What stands over a list of other articles and never over a part of this one. */
    private static final Pattern RECOMMENDATION = Pattern.compile(
            "(?:you (?:may|might|could|will|would)(?: also)? (?:like|enjoy|love|be interested in).{0,20}|(?:related|recommended|similar|suggested) (?:posts?|articles?|stories|story|content|news|reading|reads|topics|links|coverage|videos?)|recommended(?: for you)?"
                    + "|(?:more|other|latest|top|recent|popular|trending|featured) (?:stories|articles|posts|news|headlines|reads|videos)(?: (?:from|in|on|by|about) .{0,40})?|(?:most|also) (?:read|popular|viewed|shared|commented|watched)|trending(?: now)?|what to read next|read next|up next|keep reading"
                    + "|das könnte (?:sie|dich|euch) (?:auch )?(?:interessieren|gefallen)|(?:ähnliche|verwandte|weitere|passende) (?:artikel|beiträge|meldungen|themen|nachrichten)|mehr zum thema|lesen sie auch|meistgelesen"
                    + "|vous aimerez aussi|(?:articles|sujets) (?:similaires|liés|connexes|recommandés)|sur le même (?:sujet|thème)|à lire (?:aussi|également)|les plus lus"
                    + "|(?:también )?te (?:puede|podría) (?:interesar|gustar)|le puede interesar|(?:artículos|noticias|notas|entradas) relacionad[ao]s|más (?:noticias|leídas|vistas)|lo más (?:leído|visto)"
                    + "|(?:você )?(?:também )?pode gostar|(?:notícias|matérias|artigos|posts) relacionad[ao]s|(?:leia|veja) (?:também|mais)|mais lidas"
                    + "|(?:ti )?potrebbe(?:ro)? (?:anche )?(?:interessar|piacer)\\p{L}*|articoli correlati|leggi anche|lees ook|meer over dit onderwerp|gerelateerde (?:artikelen|berichten)|läs (?:mer|också)|les også|læs også"
                    + "|czytaj (?:też|także|również)|zobacz (?:także|też)|powiązane artykuły|читайте также|похожие (?:статьи|новости|записи)|相关(?:新闻|阅读|文章|推荐)|推荐阅读|猜你喜欢|関連記事|おすすめ記事|あわせて読みたい|관련 ?(?:기사|뉴스)|baca juga|berita terkait)"
                    + "\\s*[:.…»>]{0,3}",
            FLAGS);

    /** Two of the labels under which a page files an article. */
    private static final Pattern FILED = Pattern.compile(
            "(?:.{0,120}(?<!\\p{L})(?:tags?|categor(?:y|ies|ia|ias|ía|ías|ie|ies)|kategorien?|catégories?|rubrik|schlagw(?:ort|örter)|posted by|published by|publicado por|autor|author|news date|source|fonte|quelle)\\s?:){2}.{0,120}",
            FLAGS);

    private static final String DAY_WORDS =
            "(?:published|posted|updated?|modified|on|at|by|from|first|last|original(?:ly)?|a\\.?m\\.?|p\\.?m\\.?|noon|min(?:ute)?s?|hours?|days?|ago|read|reading|time|gmt|utc|bst|e[ds]?t|c[ds]t|p[ds]?t|m[ds]t|ist|cet|cest|the|of|st|nd|rd|th"
                    + "|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
                    + "|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?"
                    + "|januar|februar|märz|mai|juni|juli|oktober|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|uhr|am|veröffentlicht|aktualisiert|lesezeit|minuten?"
                    + "|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|publié|le|à|mis|jour|lecture|temps"
                    + "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|publicado|actualizado|de|el|a|las|minutos?|lectura|tempo|leitura|em|às"
                    + "|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|pubblicato|il|alle|ore"
                    + "|januari|februari|maart|mei|augustus|geplaatst|op|om)";

    /** A day, a time, or how long the article takes to read, and nothing else. */
    private static final Pattern DAY = Pattern.compile(
            "(?=.*\\d)(?:[\\d\\s.,:;/|•·()+\\-–—@]++|(?<!\\p{L})" + DAY_WORDS
                    + "(?!\\p{L})|(?<=\\d)(?:st|nd|rd|th|h|am|pm)(?!\\p{L}))++",
            FLAGS);

    /** How a caption ends: with who made the picture. */
    private static final Pattern CREDIT = Pattern.compile(
            ".*(?:\\((?:(?:photo|image|picture|screenshot|video|foto|bild|file photo|illustration)s?\\b[^()]{0,60}|(?:image |photo )?(?:credit|source|courtesy)\\b[^()]{0,80}|(?:ap|afp|reuters|getty)\\b(?: photo| images| file)[^()]{0,40}|[^()]{0,60}\\b(?:via )?(?:ap|afp|reuters|getty images|shutterstock|bloomberg via getty images))\\)"
                    + "|[/|] ?(?:getty(?: images)?|afp|ap|reuters|shutterstock|istock(?:photo)?|alamy|epa|pa|unsplash|zuma press)(?:(?: stock)? photo)?)\\.?",
            FLAGS);

    private static final Pattern SEPARATOR = Pattern.compile("(?:[_*⁂·•~–—=#-]\\s?){3,}");

    private Clutter() {}

    /** Whether a short line announces a list of other articles. */
    static boolean announcesOthers(String text) {
        return TextLength.of(text) < SHORT && OTHERS.matcher(text).matches();
    }

    /** Whether a heading stands over recommendations, whatever follows it. */
    public static boolean recommends(String heading) {
        return TextLength.of(heading) < SHORT
                && RECOMMENDATION.matcher(heading.strip()).matches();
    }

    /** Whether a block of plain text is clutter. */
    public static boolean isClutter(String text) {
        if (TextLength.of(text) > LONG) {
            return false;
        }
        return LABEL.matcher(text).matches()
                || CALL.matcher(text).lookingAt()
                || BYLINE.matcher(text).matches()
                || DAY.matcher(text).matches()
                || FILED.matcher(text).matches()
                || CREDIT.matcher(text).matches()
                || text.chars().noneMatch(Character::isLetterOrDigit)
                        && !SEPARATOR.matcher(text).matches();
    }
}
