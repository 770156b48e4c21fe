{{%AUTOESCAPE context="HTML"}}
{{! One <li> an event; stands inside the section EVENT. }}
<li class="app-timeline__item{{#EVENT_ANNULLED}} app-timeline__item--annulled{{/EVENT_ANNULLED}}">
<p class="app-timeline__date"><time datetime="{{EVENT_ISO}}">{{EVENT_DATE}}</time></p>
<div class="app-timeline__body">
<p class="app-timeline__what"><span class="app-timeline__words">{{EVENT_WORDS}}</span>{{#EVENT_ARTICLE}} <span class="app-article">{{EVENT_ARTICLE}}</span>{{/EVENT_ARTICLE}}{{#EVENT_ANNULLED}} <strong class="govuk-tag govuk-tag--grey">[[annulled]]</strong>{{/EVENT_ANNULLED}}</p>
{{#EVENT_ACTOR}}<p class="app-timeline__who">{{EVENT_ACTOR}}</p>{{/EVENT_ACTOR}}
{{#EVENT_ENTERED}}<p class="app-timeline__who">[[Entered {{EVENT_ENTERED}}]]</p>{{/EVENT_ENTERED}}
{{%PART parts/on-paper.tpl}}
{{#EVENT_TEXT}}<p class="app-prose">{{EVENT_TEXT:p}}</p>{{/EVENT_TEXT}}
{{%PART parts/spill-link.tpl}}
</div>
</li>
