{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Cases: {{VIEW_WORDS}}]]}}
<h1 class="govuk-heading-l" id="queue-title">[[Cases: {{VIEW_WORDS}}]]</h1>
{{%PART office/missing-year.tpl}}
<nav aria-label="[[Queues]]">
<ul class="app-tabs app-no-print">
{{#TAB}}
<li><a href="/{{%LANG}}/queue?view={{TAB_NAME:u}}"{{#TAB_HERE}} aria-current="page"{{/TAB_HERE}}>{{TAB_WORDS}}{{#TAB_COUNT}} <span class="app-count">{{TAB_COUNT}}</span>{{/TAB_COUNT}}</a></li>
{{/TAB}}
</ul>
</nav>
<form method="get" action="/{{%LANG}}/queue" class="app-filter app-no-print" novalidate>
<input type="hidden" name="view" value="{{Q_VIEW}}">
{{>FIELDS}}
<button class="govuk-button govuk-button--secondary" type="submit">[[Show]]</button>
{{#FILTERED}}<a class="govuk-link" href="/{{%LANG}}/queue?view={{Q_VIEW:u}}">[[Clear the filter]]</a>{{/FILTERED}}
</form>
{{#NO_CASES}}<p class="govuk-body">[[No case here.]]</p>{{/NO_CASES}}
{{#HAS_CASES}}
<div class="app-scroll" role="region" aria-labelledby="queue-title" tabindex="0">
<table class="app-table app-table--cards">
<thead><tr><th scope="col">[[Number]]</th><th scope="col">[[Operator and purchase]]</th><th scope="col">[[Stage]]</th><th scope="col">[[Waiting for]]</th><th scope="col">[[Next date]]</th><th scope="col">[[Lodged]]</th><th scope="col">[[Officer]]</th></tr></thead>
<tbody>
{{#CASE_ROW}}
<tr{{#IS_LATE}} class="app-table__late"{{/IS_LATE}}>
<td><a class="govuk-link app-code" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">{{CASE_NUMBER}}</a></td>
<td>{{CASE_OPERATOR}}<br><span class="app-quiet">{{CASE_TITLE}}</span>{{#MESSAGES_NEW}}<br><strong>[[New messages: {{MESSAGES_NEW}}]]</strong>{{/MESSAGES_NEW}}</td>
<td>{{%PART parts/tag.tpl}}{{#TO_SIGN}} <strong class="govuk-tag govuk-tag--purple">[[to sign]]</strong>{{/TO_SIGN}}</td>
<td data-is="[[Waiting for]]">{{CASE_WAITING}}</td>
<td>{{#HAS_DUE}}<time datetime="{{DUE_ISO}}">{{DUE}}</time>{{#PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/PROVISIONAL}}<br><span class="app-quiet">{{DUE_PERIOD}}</span><br>{{#IS_LATE}}<strong class="govuk-tag govuk-tag--red">! {{DUE_LEFT}}</strong>{{/IS_LATE}}{{#IN_TIME}}{{DUE_LEFT}}{{/IN_TIME}}{{/HAS_DUE}}{{#NO_DUE}}—{{/NO_DUE}}</td>
<td data-is="[[Lodged]]"><time datetime="{{LODGED_ISO}}">{{LODGED}}</time></td>
<td data-is="[[Officer]]">{{#CASE_ASSIGNEE}}{{CASE_ASSIGNEE}}{{/CASE_ASSIGNEE}}{{#NO_ASSIGNEE}}<span class="app-quiet">[[nobody yet]]</span>{{/NO_ASSIGNEE}}</td>
</tr>
{{/CASE_ROW}}
</tbody>
</table>
</div>
{{/HAS_CASES}}
{{#PAGING}}
<nav class="govuk-pagination" aria-label="[[Pages]]">
{{#PAGE_BEFORE}}<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" rel="prev" href="/{{%LANG}}/queue?view={{Q_VIEW:u}}&amp;q={{Q_TEXT:u}}&amp;stage={{Q_STAGE:u}}&amp;officer={{Q_OFFICER:u}}&amp;sort={{Q_SORT:u}}&amp;before={{PAGE_FIRST:u}}"><span class="govuk-pagination__link-title">← [[Previous page]]</span></a></div>{{/PAGE_BEFORE}}
{{#PAGE_AFTER}}<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" rel="next" href="/{{%LANG}}/queue?view={{Q_VIEW:u}}&amp;q={{Q_TEXT:u}}&amp;stage={{Q_STAGE:u}}&amp;officer={{Q_OFFICER:u}}&amp;sort={{Q_SORT:u}}&amp;after={{PAGE_LAST:u}}"><span class="govuk-pagination__link-title">[[Next page]] →</span></a></div>{{/PAGE_AFTER}}
</nav>
{{/PAGING}}
