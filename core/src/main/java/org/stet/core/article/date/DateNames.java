package org.stet.core.article.date;

import java.util.List;

/** The names of {@code meta} elements under which content systems tell days, most trusted first; all in lower case. */
final class DateNames {

    /** Of publication. */
    static final List<String> PUBLISHED = names(
            "article:published_time article:published og:article:published_time og:published_time article:published_date "
                    + "og:publish_date og:pubdate datepublished date_published date-published publishdate publish_date publish-date "
                    + "publisheddate published-date published_date published_time publishedat pubdate pub_date publication_date "
                    + "publication-date publicationdate published article.published article-published parsely-pub-date sailthru.date "
                    + "rnews:datepublished dc.date.issued dc.issued dcterms.issued dc.date.publication citation_publication_date "
                    + "citation_date citation_online_date article_date_original article.created originalpublicationdate "
                    + "original-publish-date firstpublished cxenseparse:recs:publishtime cxenseparse:publishtime "
                    + "shareaholic:article_published_time bt:pubdate article:post_date article:create article:created_time "
                    + "og:article:published vf:pubdate eomportal-pubdate iso-8601-publish-date hdl_p nrbi:date prism.publicationdate "
                    + "ga-publishdate analyticsattributes.articledate article:publication_date");

    /** Of a day, without saying what happened on it. */
    static final List<String> UNCLEAR = names(
            "date created dc.created dc:created dc.date dc:date dcterms.date dc.date.created dcterms.created ptime gentime "
                    + "timestamp time og:date og:created last-published creation_date date_created datecreated date-created "
                    + "rc.datecreation displaydate video:release_date release_date");

    /** Of the last change. */
    static final List<String> MODIFIED = names(
            "article:modified_time og:updated_time og:article:modified_time article:modified datemodified date_modified "
                    + "date-modified lastmod last-modified last_modified lastmodified modified_date modificationdate "
                    + "modification_date dcterms.modified dc.date.modified dc.modified dc.date.updated modified modified_time revised "
                    + "revision_date og:modified_time article:updated_time article:updated updated_time updated dateupdate moddate "
                    + "utime cxenseparse:recs:modifiedtime");

    private DateNames() {}

    private static List<String> names(String list) {
        return List.of(list.split(" "));
    }
}
