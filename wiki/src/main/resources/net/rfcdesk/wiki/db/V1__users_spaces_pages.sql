-- One dialect for H2 and PostgreSQL.

create sequence ids start with 1001;

create table users (
    user_key      varchar(64)  primary key,
    name          varchar(255) not null unique,
    full_name     varchar(255) not null,
    email         varchar(255) not null,
    password_hash varchar(255) not null,
    active        boolean      not null,
    administrator boolean      not null,
    locale        varchar(64)  not null,
    zone          varchar(64)  not null
);

create table user_groups (
    name varchar(255) primary key
);

insert into user_groups (name) values ('confluence-users');

create table memberships (
    group_name varchar(255) not null references user_groups (name) on delete cascade,
    user_key   varchar(64)  not null references users (user_key) on delete cascade,
    primary key (group_name, user_key)
);
create index memberships_of_user on memberships (user_key);

create table spaces (
    id           bigint        primary key,
    space_key    varchar(255)  not null unique,
    name         varchar(255)  not null,
    description  varchar(4000) not null,
    home_page_id bigint        not null
);

create table space_permissions (
    space_id     bigint       not null references spaces (id) on delete cascade,
    permission   varchar(16)  not null,
    subject_kind varchar(16)  not null,
    subject_id   varchar(255) not null,
    primary key (space_id, permission, subject_kind, subject_id)
);

-- A page is the row whose latest_id is its own id; the other rows of the same latest_id are its history.
-- Only the page itself has a place (space, parent, lineage) and a status, so that its history moves with it.
-- lineage holds the ids of the ancestors, as in /1001/1002/. unique_title is null in the trash.
create table contents (
    id             bigint                   primary key,
    latest_id      bigint                   not null references contents (id) on delete cascade,
    space_id       bigint                   references spaces (id),
    parent_id      bigint,
    lineage        varchar(4000),
    status         varchar(16),
    unique_title   varchar(255),
    version        int                      not null,
    title          varchar(255)             not null,
    body           text                     not null,
    creator        varchar(64),
    created_at     timestamp with time zone not null,
    modifier       varchar(64),
    modified_at    timestamp with time zone not null,
    change_comment varchar(4000)            not null,
    minor_edit     boolean                  not null
);
create unique index contents_title on contents (space_id, unique_title);
create index contents_history on contents (latest_id, version);
create index contents_parent on contents (parent_id);
create index contents_status on contents (status, modified_at, id);

create table content_labels (
    content_id bigint       not null references contents (id) on delete cascade,
    label      varchar(255) not null,
    primary key (content_id, label)
);
create index content_labels_label on content_labels (label);

create table page_restrictions (
    content_id   bigint       not null references contents (id) on delete cascade,
    permission   varchar(16)  not null,
    subject_kind varchar(16)  not null,
    subject_id   varchar(255) not null,
    primary key (content_id, permission, subject_kind, subject_id)
);
