-- Blog posts, which have a space and a title, and comments, which have a page.
create table posts (
    id         bigint                   primary key,
    space_id   bigint                   references spaces (id) on delete cascade,
    page_id    bigint                   references contents (id) on delete cascade,
    title      varchar(255),
    body       text                     not null,
    creator    varchar(64),
    created_at timestamp with time zone not null
);
create index posts_space on posts (space_id);
create index posts_page on posts (page_id);
